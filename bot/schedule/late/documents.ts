import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { openWritten } from "../../../shared/agenda/open-written.ts";
import type { writtenDays } from "../../../shared/agenda/written.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { cancelSession } from "../../../shared/schedule/cancel-session.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import { goAhead, isLate, lateFrom } from "../../../shared/schedule/late-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { ownProtocols } from "../../agenda/protocol/documents.ts";
import {
  closingJob,
  type InsideWritten,
  postWrittenJob,
  readWritten,
  writtenOpened,
} from "../../agenda/written/documents.ts";
import { type Change, changeRead, type Inside } from "../../circle/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import { changeSession, sessionIn, sittingOf, type World } from "../booking/documents.ts";
import { asksOf, type SessionPayload, sessionChange } from "../session/documents.ts";
import { tidyCalendar } from "../visit/actions.ts";

export const lateJob = "schedule.late";

/** Whether a session waits for its people. */
export function waitsForPeople(inside: Inside, session: Session, at: Instant): boolean {
  return isLate(sittingOf(inside, session), runs(inside, session), at);
}

function runs({ running }: Inside, { id }: Session): boolean {
  return running?.value.session === id;
}

/** Goes ahead with whoever is there. When it runs already, whoever was first has seen to it, and another is there. */
export async function goAheadNow(context: World, address: SessionPayload, { person }: Caller) {
  const done = await changeSession(context, address, (inside, session) => {
    const now = context.clock.now();
    const begun = goAhead(sittingOf(inside, session), person, now);
    if (!begun.ok) return begun;
    const { present } = begun.value;
    if (runs(inside, session)) return ok({ session: { ...session, present } });
    const sitting = { circle: inside.circle.value, session: begun.value };
    const running = beginRunning(sitting, asksOf(inside), now, ownProtocols(inside));
    return ok({ session: begun.value, running });
  });
  return done.ok ? ok({}) : done;
}

interface Writing {
  readonly round: SessionId;
  readonly days: (typeof writtenDays)[number];
}

/** Calls the session off and opens a round in writing in its place, unless one is open. */
export async function goInWritingNow(
  context: World,
  { tenant, circle, session: id }: SessionPayload,
  caller: Caller,
  { round, days }: Writing,
) {
  const address = { tenant, circle };
  const done = await changeRead(readWritten(round), context, address, (inside) => {
    const session = sessionIn(inside, id);
    if (!session || !joinedMember(inside.circle.value, caller.person)) return refuse("not-found");
    // The same tap once more.
    if (inside.round) return ok({ value: {} });
    const now = context.clock.now();
    const off = calledOff(inside, session, caller, now);
    if (!off.ok) return off;
    const opened = written(inside, address, caller, { round, days }, now);
    const change = sessionChange(inside, { session: off.value }, now);
    return ok({ ...change, writes: [...(change.writes ?? []), ...opened], value: {} });
  });
  if (done.ok) await tidyCalendar(context, address, caller);
  return done;
}

function calledOff(
  inside: Inside,
  session: Session,
  { person }: Caller,
  now: Instant,
): Result<Session, "not-found" | "too-early" | "has-begun"> {
  if (!isOpen(session.state)) return refuse("not-found");
  if (runs(inside, session)) return refuse("has-begun");
  if (now < lateFrom(session)) return refuse("too-early");
  const { startedAt: _tried, ...waiting } = session;
  const planned = { ...waiting, state: "planned" as const };
  return cancelSession({ circle: inside.circle.value, session: planned }, person, now);
}

function written(
  inside: InsideWritten,
  address: CircleAddress,
  { person: by }: Caller,
  { round: id, days }: Writing,
  at: Instant,
): NonNullable<Change<null>["writes"]> {
  const { last } = inside;
  if (last && last.value.closedAt === undefined) return [];
  const about = { id, by, at, days };
  const { value: circle } = inside.circle;
  const round = openWritten(circle, asksOf(inside), ownProtocols(inside), about);
  const payload = { ...address, round: id };
  return [
    ...writtenOpened(last, round),
    postWrittenJob(payload, "card", at),
    closingJob(payload, round.endsAt, circle.version),
  ];
}
