import { call } from "@orpc/server";
import type { Turn } from "../../../bot/ports/action.ts";
import type { Calendar } from "../../../bot/ports/calendar.ts";
import { moveActions } from "../../../bot/schedule/late/actions.ts";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import type { MoveAction } from "../../../shared/contract/move.ts";
import { type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import type { MoveAnswer } from "../../../shared/schedule/answer-move.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type CalendarDate, type Instant, later } from "../../../shared/time/instant.ts";
import { channelCalled } from "../../builders/ids.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

/** The day after the session that is booked at first. */
export const otherTime = later(startsAt, { days: 1 });

/** The circle with a booked and announced session, and all that can become of its time. */
export async function movingWorld(
  owner: Calendar["owner"] = "service",
  holding?: Parameters<typeof aSchedule>[1],
) {
  const world = await aSchedule(owner, holding);
  await world.book();
  await world.run();
  const { id } = await world.session();
  const routes = scheduleRoutes(world.context);
  const at = (name: string) => ({
    context: { caller: as(name), secondsLeft: () => 600, request: "r1" },
  });
  const it = { ...world.address, session: id };
  const first = async (): Promise<Session> => {
    const found = (await world.sessions()).find((each) => each.id === id);
    if (!found) throw new Error("The session is lost.");
    return found;
  };
  const press = (name: string, verb: MoveAction["verb"]) => {
    const turn: Turn = {
      tenant: world.address.tenant,
      caller: as(name),
      language: "en",
      conversation: channelCalled("river"),
      now: world.clock.now(),
    };
    return moveActions(world.context).run({ verb, ...it }, turn);
  };
  return {
    ...world,
    id,
    first,
    press,
    /** What the one event of it says. */
    event: () => world.calendar.events().map(({ request }) => request.startsAt),
    times: (name = "bo") => call(routes.proposeMove, it, at(name)),
    move: async (
      name = "bo",
      to: { readonly startsAt?: Instant; readonly from?: Instant; readonly minutes?: number } = {},
    ) => {
      const { startsAt: seen, minutes } = await first();
      const wish = { from: seen, startsAt: otherTime, minutes, ...to };
      return call(routes.move, { ...it, ...wish }, at(name));
    },
    answer: (name: string, answer: MoveAnswer) =>
      call(routes.answerMove, { ...it, answer }, at(name)),
    back: async (name = "bo") =>
      call(routes.moveBack, { ...it, from: (await first()).startsAt }, at(name)),
    pause: (name: string, until: string) =>
      call(routes.pause, { ...world.address, until: until as CalendarDate }, at(name)),
    resume: (name: string) => call(routes.resume, world.address, at(name)),
    goAhead: (name: string) => call(routes.goAhead, it, at(name)),
    inWriting: (name: string, round: SessionId = sessionId.parse("roundofwriting0001")) =>
      call(routes.goInWriting, { ...it, round, days: 3 }, at(name)),
    /** What the posts in the thread say by now, by their ids. */
    posts: () => {
      const shown = new Map<string, string>();
      for (const [place, { activity, message }] of world.messenger.sent.entries())
        shown.set(activity ?? `activity-${place + 1}`, JSON.stringify(message.card));
      return shown;
    },
  };
}
