import { goOn, pauseCircle } from "../../../shared/circle/pause-circle.ts";
import { again, bookSession } from "../../../shared/schedule/book-session.ts";
import { nextDates } from "../../../shared/schedule/next-dates.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { planTime } from "../../../shared/schedule/plan-time.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { skipOccurrence, wantOccurrence } from "../../../shared/schedule/skip-occurrence.ts";
import { type CalendarDate, later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import {
  ada,
  booked,
  dates,
  every,
  first,
  freshId,
  merged,
  now,
  regular,
  today,
  type World,
} from "./ahead-world.ts";

const got = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const ahead = () => {
  const world = booked({ circle: regular(), sessions: [] });
  return { world, line: openSessions(world.sessions) as readonly [Session, Session, Session] };
};
const put = ({ sessions }: World, circle: World["circle"], changed: readonly Session[]) => ({
  circle,
  sessions: merged(sessions, changed),
});
const until = "2027-01-10" as CalendarDate;
const paused = (world: World) => {
  const { circle, sessions } = got(
    pauseCircle(world.circle, world.sessions, { by: ada, until, now }),
  );
  return put(world, circle, sessions);
};
const resumed = (world: World) => {
  const { circle, sessions } = goOn(world.circle, world.sessions, now);
  return booked(put(world, circle, sessions));
};
const wish = (startsAt: Session["startsAt"]) => ({
  ...{ by: ada, owner: { kind: "service" as const }, now, id: freshId() },
  ...{ startsAt, minutes: 45 },
});

describe("a time of the slot at which another session lies already", () => {
  it("gets no second one beside it", () => {
    const { world, line } = ahead();
    const [next, second, third] = line;
    const onFourth = { ...third, startsAt: later(third.startsAt, { days: 14, minutes: 15 }) };
    const held = { ...next, state: "closed" as const };
    const at = later(next.startsAt, { hours: 1 });
    const after = booked({ ...world, sessions: merged(world.sessions, [held, onFourth]) }, at);
    expect(openSessions(after.sessions).map(({ startsAt }) => startsAt)).toEqual([
      second.startsAt,
      onFourth.startsAt,
      later(third.startsAt, { days: 28 }),
    ]);
    expect(nextDates(after.circle, after.sessions, at)).toHaveLength(3);
    const over = { ...second, state: "closed" as const };
    const afterwards = later(second.startsAt, { hours: 1 });
    const on = booked({ ...after, sessions: merged(after.sessions, [over]) }, afterwards);
    expect(dates(on.sessions)).toEqual(["2027-01-05", "2027-01-19", "2027-02-02"]);
  });

  it("is no time for one of another day either", () => {
    const { world, line } = ahead();
    const [, second, third] = line;
    const off = merged(world.sessions, [{ ...third, state: "cancelled" }]);
    const day = third.occurrence;
    const onto = later(second.startsAt, { minutes: 15 });
    const refused = bookSession(world.circle, off, { ...wish(onto), occurrence: day });
    expect(refused).toEqual({ ok: false, refusal: "already-planned" });
    const beside = later(second.startsAt, { minutes: 45 });
    expect(bookSession(world.circle, off, { ...wish(beside), occurrence: day }).ok).toBe(true);
  });
});

describe("a pause and the slot's days", () => {
  it("brings back what it called off, each once", () => {
    const after = resumed(paused(ahead().world));
    expect(dates(after.sessions)).toEqual(["2026-11-24", "2026-12-08", "2026-12-22"]);
  });

  it("has one session on a day that is wanted while it lasts", () => {
    const world = paused(ahead().world);
    const day = "2026-12-08" as CalendarDate;
    const wanted = got(wantOccurrence(world.circle, world.sessions, { by: ada, day, today }));
    const after = resumed(put(world, wanted.circle, wanted.sessions));
    expect(dates(after.sessions)).toEqual(["2026-11-24", "2026-12-08", "2026-12-22"]);
  });

  it("leaves a day alone that is skipped while it lasts", () => {
    const world = paused(ahead().world);
    const day = "2026-12-08" as CalendarDate;
    const skipped = got(skipOccurrence(world.circle, world.sessions, { by: ada, day, today }));
    const after = resumed(put(world, skipped.circle, skipped.sessions));
    expect(dates(after.sessions)).not.toContain(day);
  });

  it("brings nothing back that the slot has no day for any more", () => {
    const world = paused(ahead().world);
    const slot = every("fortnightly", later(first, { days: 1 }));
    if (!slot) throw new Error("no slot");
    const after = resumed({ ...world, circle: { ...world.circle, slot } });
    expect(dates(after.sessions)).toEqual(["2026-11-25", "2026-12-09", "2026-12-23"]);
  });

  it("gives the days back that are still to come, where somebody finds a time instead", () => {
    const world = paused(ahead().world);
    const found = later(first, { days: 1 });
    const { circle, session, more } = got(planTime(world.circle, world.sessions, wish(found)));
    expect(circle.pause).toBeUndefined();
    const after = booked(put(world, circle, [session, ...more]));
    expect(dates(after.sessions)).toEqual(["2026-11-25", "2026-12-08", "2026-12-22"]);
  });

  it("is ended by another regular time, too", () => {
    const world = paused(ahead().world);
    const found = { ...wish(later(first, { days: 1 })), regular: {} };
    const { circle, session, more } = got(planTime(world.circle, world.sessions, found));
    expect(circle.pause).toBeUndefined();
    const after = booked(put(world, circle, [session, ...more]));
    expect(dates(after.sessions)).toEqual(["2026-11-25", "2026-12-09", "2026-12-23"]);
  });
});

describe("a session that is booked at another time because its first did not reach the calendars", () => {
  it("is told of anew, and nobody has said anything of it yet", () => {
    const [next] = ahead().line;
    const bo = personCalled("bo");
    const lost: Session = {
      ...next,
      booking: { ...next.booking, state: "failed" },
      card: "card",
      reminder: "reminder",
      late: { post: "late" },
      present: [bo],
      moveAsked: { by: bo, at: now, startsAt: later(first, { days: 2 }), minutes: 45 },
      movedFrom: { by: bo, at: now, startsAt: first, minutes: 45, away: [], present: [] },
    };
    const at = wish(later(first, { days: 7 }));
    const anew = again(lost, at);
    expect(anew).toMatchObject({ present: [], earlier: [{ post: "reminder" }, { post: "late" }] });
    for (const old of ["reminder", "late", "moveAsked", "movedFrom"] as const)
      expect(anew[old]).toBeUndefined();
    const same = again(lost, { ...at, startsAt: lost.startsAt });
    expect(same).toMatchObject({ reminder: "reminder", late: { post: "late" }, present: [bo] });
  });
});

describe("the one session that is left to come", () => {
  it("has the number after the last one that was", () => {
    const { world, line } = ahead();
    const [next, second, third] = line;
    const off = { ...next, state: "cancelled" as const };
    const none = { ...third, state: "cancelled" as const };
    const left = merged(world.sessions, [off, none]).find(({ id }) => id === second.id);
    expect(left?.number).toBe(1);
  });
});
