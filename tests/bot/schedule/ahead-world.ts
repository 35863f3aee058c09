import { call } from "@orpc/server";
import { charterRoutes } from "../../../bot/circle/charter/routes.ts";
import { membershipRoutes } from "../../../bot/circle/membership/routes.ts";
import type { Caller } from "../../../bot/ports/caller.ts";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import type { Rhythm } from "../../../shared/schedule/rhythm.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import {
  type CalendarDate,
  type Instant,
  later,
  minutesBetween,
} from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

export const first = startsAt;
export const second = later(first, { days: 14 });
export const third = later(first, { days: 28 });
export const fourth = later(first, { days: 42 });
/** Out of office for the hour from `out` on. */
const slotsOf = (from: Instant, until: Instant, out: Instant | undefined) =>
  Array.from({ length: minutesBetween(from, until) / 15 }, (_, quarter) => {
    const at = later(from, { minutes: 15 * quarter });
    const away = out !== undefined && at >= out && at < later(out, { hours: 1 });
    return away ? ("away" as const) : ("free" as const);
  });

/** A circle whose members may choose a regular time, with what they do about its dates. */
export async function aHabit(owner: "service" | "person" = "service", holding?: object) {
  const world = await aSchedule(owner, { circle: aCircle({ root: "root-1", ...holding }) });
  const routes = scheduleRoutes(world.context);
  const at = (caller: Caller) => ({ context: { caller, secondsLeft: () => 600, request: "r1" } });
  const { address } = world;
  return {
    ...world,
    open: async () => openSessions(await world.sessions()),
    starts: async () => openSessions(await world.sessions()).map((each) => each.startsAt),
    regular: (caller = as("ada"), when: Instant = first) =>
      call(routes.book, { ...address, startsAt: when, minutes: 45, regular: true }, at(caller)),
    bookOn: (occurrence: string, when: Instant, caller = as("ada")) => {
      const day = { occurrence: occurrence as CalendarDate };
      return call(routes.book, { ...address, startsAt: when, minutes: 45, ...day }, at(caller));
    },
    bookAhead: (caller = as("ada")) => call(routes.bookAhead, address, at(caller)),
    dates: (caller = as("ada")) => call(routes.dates, address, at(caller)),
    near: (occurrence: string, caller = as("ada")) =>
      call(routes.near, { ...address, occurrence: occurrence as CalendarDate }, at(caller)),
    skip: (occurrence: string, skips = true, caller = as("ada")) =>
      call(routes.skip, { ...address, occurrence: occurrence as CalendarDate, skips }, at(caller)),
    writeCharter: async () => {
      const { write } = charterRoutes(world.context);
      const { purpose, rhythm } = aCircle();
      const words = { purpose, rhythm, topics: "Hard talks", offLimits: "", together: "" };
      await call(write, { ...address, words, edition: 0 }, at(as("ada")));
    },
    agree: async (name: string) => {
      const { agree } = charterRoutes(world.context);
      return call(agree, { ...address, edition: 1, agrees: true }, at(as(name)));
    },
    meet: async (rhythm: Rhythm, edition: number) => {
      const { change } = membershipRoutes(world.context);
      const { name, purpose } = aCircle();
      await call(change, { ...address, name, purpose, rhythm, edition }, at(as("ada")));
    },
    callOff: ({ id }: Session, caller = as("ada")) =>
      call(routes.cancel, { ...address, session: id }, at(caller)),
    awayFrom: ({ id }: Session, caller: Caller) =>
      call(routes.come, { ...address, session: id, coming: false }, at(caller)),
    hold: async () => {
      const [next] = openSessions(await world.sessions());
      if (!next) throw new Error("nothing is planned");
      world.clock.moveTo(later(next.startsAt, { minutes: 40 }));
      await world.run();
      await call(routes.close, { ...address, session: next.id }, at(as("ada")));
      await world.run();
      return next;
    },
    /** Who is out of office at which time. */
    away: (when: Instant, ...names: readonly string[]) => {
      world.calendar.freeBusy = async (_acting, mails, from, until) =>
        ok(
          mails.map((mail) => {
            const out = names.some((name) => mail.startsWith(name));
            return { mail, slots: slotsOf(from, until, out ? when : undefined) };
          }),
        );
    },
    standing: () => world.calendar.events().map(({ request }) => request.startsAt),
  };
}
