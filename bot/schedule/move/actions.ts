import { activeMembers } from "../../../shared/circle/on-break.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { answerMove, type MoveAnswer } from "../../../shared/schedule/answer-move.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { slotMinutes } from "../../../shared/schedule/look-window.ts";
import { moveBack } from "../../../shared/schedule/move-back.ts";
import { mayMove, moveSession } from "../../../shared/schedule/move-session.ts";
import { moveWindows } from "../../../shared/schedule/move-window.ts";
import { type Instant, minutesBetween } from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { TimeWish } from "../booking/actions.ts";
import { changeSession, sessionIn, sittingOf, type World } from "../booking/documents.ts";
import { actingFor, unlessBusy } from "../booking/routes.ts";
import type { SessionPayload } from "../session/documents.ts";
import { ownActing, tidyCalendar } from "../visit/actions.ts";
import { chosenFor, weekOn } from "./documents.ts";
import { otherTimes } from "./present.ts";

/** The best other times for a planned session, from everyone's free and busy as far as it may be read. */
export async function findOtherTimes(context: World, address: SessionPayload, caller: Caller) {
  const sitting = await sittingAt(context, address);
  if (!sitting) return refuse("not-found");
  const may = mayMove(sitting, caller.person);
  if (!may.ok) return may;
  const acting = actingFor(context, address, ownActing(caller));
  if (!acting) return refuse("consent-missing");
  await tidyCalendar(context, address, caller);
  const windows = moveWindows(sitting, context.clock.now());
  const { from, until } = windows.far;
  // Between its neighbours there may be no room for it at all.
  if (minutesBetween(from, until) < slotMinutes) return ok(otherTimes(sitting, windows, []));
  const mails = activeMembers(sitting.circle, from).flatMap(({ mail }) => (mail ? [mail] : []));
  const read = await unlessBusy(() =>
    context.calendar.freeBusy(acting, mails, from, until, slotMinutes),
  );
  return read.ok ? ok(otherTimes(sitting, windows, read.value)) : read;
}

/** Gives a session another time, or has the circle asked first. `asked`: it is. */
export async function moveTo(
  context: World,
  address: SessionPayload,
  caller: Caller,
  wish: TimeWish & { readonly from: Instant },
) {
  const { startsAt, minutes, from } = wish;
  const sitting = await sittingAt(context, address);
  const movable = sitting && mayMove(sitting, caller.person).ok;
  const acting = actingFor(context, address, ownActing(caller));
  const chosen = movable ? await chosenFor(context, sitting, acting, wish) : undefined;
  let asked = false;
  const done = await changeSession(context, address, (inside, session) => {
    const now = context.clock.now();
    const to = { by: caller.person, from, startsAt, minutes, now, chosen };
    const moved = moveSession(sittingOf(inside, session), to);
    asked = moved.ok && moved.value.outcome === "asked";
    return moved;
  });
  if (!done.ok) return done;
  await tidyCalendar(context, address, caller);
  return ok({ asked });
}

/** What the circle would rather have than another move, as the first of it says. */
export async function answerFor(
  context: World,
  address: SessionPayload,
  caller: Caller,
  answer: MoveAnswer,
) {
  const sitting = await sittingAt(context, address);
  const time = sitting && (await timeFor(context, address, sitting, caller, answer));
  const done = await changeSession(context, address, (inside, session) => {
    const now = context.clock.now();
    return answerMove(sittingOf(inside, session), { by: caller.person, now, answer, time });
  });
  if (done.ok) await tidyCalendar(context, address, caller);
  return done.ok ? ok({}) : done;
}

/** Only whoever may move it has calendars looked into. */
async function timeFor(
  context: World,
  address: SessionPayload,
  sitting: Sitting,
  caller: Caller,
  answer: MoveAnswer,
) {
  const { moveAsked } = sitting.session;
  if (!moveAsked || !mayMove(sitting, caller.person).ok) return undefined;
  if (answer !== "later" && answer !== "move") return undefined;
  const acting = actingFor(context, address, ownActing(caller));
  const to =
    answer === "move" ? moveAsked : await weekOn(context, sitting, acting, context.clock.now());
  const { startsAt, minutes } = to;
  return { startsAt, minutes, chosen: await chosenFor(context, sitting, acting, to) };
}

/** Takes the last change of a session's time back. */
export async function takeBack(
  context: World,
  address: SessionPayload,
  caller: Caller,
  from: Instant,
) {
  const done = await changeSession(context, address, (inside, session) => {
    const now = context.clock.now();
    return moveBack(sittingOf(inside, session), { by: caller.person, from, now });
  });
  if (done.ok) await tidyCalendar(context, address, caller);
  return done.ok ? ok({}) : done;
}

async function sittingAt(context: World, address: SessionPayload): Promise<Sitting | undefined> {
  const inside = await readInside(context, address);
  const session = inside && sessionIn(inside, address.session);
  return inside && session && sittingOf(inside, session);
}
