import type { Circle } from "../../../shared/circle/circle.ts";
import { cancelSession } from "../../../shared/schedule/cancel-session.ts";
import { withSlot } from "../../../shared/schedule/change-slot.ts";
import { inItsRhythm } from "../../../shared/schedule/in-its-rhythm.ts";
import { nextDates } from "../../../shared/schedule/next-dates.ts";
import { numbered } from "../../../shared/schedule/numbered.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { planAhead } from "../../../shared/schedule/plan-ahead.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { skipOccurrence, wantOccurrence } from "../../../shared/schedule/skip-occurrence.ts";
import { type CalendarDate, instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
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
} from "./ahead-world.ts";

describe("sessions booked ahead", () => {
  it("are three, at the slot's wall time on both sides of a clock change", () => {
    const spring = instant("2026-03-24T14:00:00Z");
    const slot = every("weekly", spring);
    const circle = aCircle({ ...(slot && { slot }), rhythm: { every: "weekly", minutes: 30 } });
    const { sessions } = booked({ circle, sessions: [] }, instant("2026-03-20T09:00:00Z"));
    expect(openSessions(sessions).map(({ startsAt }) => startsAt)).toEqual([
      "2026-03-24T14:00:00Z",
      "2026-03-31T13:00:00Z",
      "2026-04-07T13:00:00Z",
    ]);
    expect(sessions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("wait for everyone's word to the charter, and for a first time", () => {
    const charter = {
      version: 1,
      edition: 1,
      editedBy: ada,
      since: now,
      agreed: [],
      settled: false,
    };
    expect(planAhead(regular({ charter }), [], now).wanted).toBe(0);
    expect(planAhead(aCircle(), [], now).wanted).toBe(0);
    const everyone = ["ada", "bo", "cy"].map(personCalled);
    expect(planAhead(regular({ charter: { ...charter, agreed: everyone } }), [], now).wanted).toBe(
      3,
    );
  });

  it("follow a session that has ended with another one at the end", () => {
    const world = booked({ circle: regular(), sessions: [] });
    const [next, ...others] = openSessions(world.sessions);
    const held = { ...(next as Session), state: "closed", closedAt: later(first, { hours: 1 }) };
    const after = booked(
      { ...world, sessions: [held as Session, ...others] },
      later(first, { hours: 1 }),
    );
    expect(dates(after.sessions)).toEqual(["2026-12-08", "2026-12-22", "2027-01-05"]);
    expect(openSessions(after.sessions).map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it("do not follow one that was moved, and do not come back for one that was called off", () => {
    const world = booked({ circle: regular(), sessions: [] });
    const [next, second, third] = openSessions(world.sessions) as [Session, Session, Session];
    const moved = { ...second, startsAt: later(second.startsAt, { days: 2 }) };
    const off = cancelSession({ circle: world.circle, session: third }, ada, now);
    if (!off.ok) throw new Error("not called off");
    const after = booked({ ...world, sessions: [next, moved, off.value] });
    expect(dates(after.sessions)).toEqual(["2026-11-24", "2026-12-10", "2027-01-05"]);
    expect(planAhead(after.circle, after.sessions, now)).toMatchObject({ wanted: 0, off: [] });
  });

  it("pass a day over on which too few can come, say so, and look for the next", () => {
    const coming = [3, 1, 3, 3];
    const world = booked({ circle: regular(), sessions: [] }, now, () => coming.shift() ?? 3);
    expect(dates(world.sessions)).toEqual(["2026-11-24", "2026-12-22", "2027-01-05"]);
    expect(world.circle.passedOver).toEqual([
      { occurrence: "2026-12-08", why: "few", coming: 1, of: 3 },
    ]);
    const shown = nextDates(world.circle, world.sessions, now);
    expect(shown.map(({ state }) => state)).toEqual(["session", "passed", "session", "session"]);
  });

  it("book a day that was passed over once somebody wants it after all", () => {
    const coming = [3, 1, 3, 3];
    const world = booked({ circle: regular(), sessions: [] }, now, () => coming.shift() ?? 3);
    const day = "2026-12-08" as CalendarDate;
    const wanted = wantOccurrence(world.circle, world.sessions, { by: ada, day, today });
    if (!wanted.ok) throw new Error("not wanted");
    const after = booked({ circle: wanted.value.circle, sessions: world.sessions });
    expect(dates(after.sessions)).toContain(day);
  });

  it("leave out what a member skips, and bring a called-off day back on their word", () => {
    const day = "2026-11-24" as CalendarDate;
    const skipped = skipOccurrence(regular(), [], { by: ada, day, today });
    if (!skipped.ok) throw new Error("not skipped");
    const world = booked({ circle: skipped.value.circle, sessions: [] });
    expect(dates(world.sessions)).toEqual(["2026-12-08", "2026-12-22", "2027-01-05"]);
    const [next, ...others] = openSessions(world.sessions) as [Session, ...Session[]];
    const off = cancelSession({ circle: world.circle, session: next }, ada, now);
    if (!off.ok) throw new Error("not called off");
    const with8 = { by: ada, day: "2026-12-08" as CalendarDate, today };
    const back = wantOccurrence(world.circle, [off.value, ...others], with8);
    if (!back.ok) throw new Error("not back");
    const after = booked({
      circle: back.value.circle,
      sessions: merged([off.value, ...others], back.value.sessions),
    });
    expect(dates(after.sessions)).toContain("2026-12-08");
    expect(skipOccurrence(after.circle, after.sessions, with8)).toEqual({
      ok: false,
      refusal: "already-planned",
    });
    const stranger = { ...with8, by: personCalled("dee") };
    expect(wantOccurrence(after.circle, [], stranger).ok).toBe(false);
    const other = { ...with8, day: "2026-12-09" as CalendarDate };
    expect(wantOccurrence(after.circle, [], other).ok).toBe(false);
  });

  it("end with the season, and go on with the next", () => {
    const season = { number: 1, weeks: 6, from: "2026-11-22", until: "2026-12-20" } as const;
    const of = (until: string) =>
      regular({ season: { ...season, until } as NonNullable<Circle["season"]> });
    const world = booked({ circle: of("2026-12-20"), sessions: [] });
    expect(dates(world.sessions)).toEqual(["2026-11-24", "2026-12-08"]);
    const renewed = booked({ circle: of("2027-03-01"), sessions: world.sessions });
    expect(dates(renewed.sessions)).toEqual(["2026-11-24", "2026-12-08", "2026-12-22"]);
    const back = booked({ circle: of("2026-12-20"), sessions: renewed.sessions });
    expect(dates(back.sessions)).toEqual(["2026-11-24", "2026-12-08"]);
  });

  it("are of no circle that pauses, has ended or is too few", () => {
    const pause = { until: instant("2027-01-10T08:00:00Z"), by: ada, at: now, calledOff: [] };
    const members = [aMember("ada"), aMember("bo")];
    for (const over of [{ pause }, { members }])
      expect(planAhead(regular(over), [], now).wanted).toBe(0);
  });

  it("are called off once where the rhythm has no such day any more, and booked again when it is back", () => {
    const weekly = regular({ rhythm: { every: "weekly", minutes: 30 } });
    const world = booked({ circle: weekly, sessions: [] });
    expect(dates(world.sessions)).toEqual(["2026-11-24", "2026-12-01", "2026-12-08"]);
    const rhythm = { every: "fortnightly", minutes: 45 } as const;
    const slower = inItsRhythm({ ...world.circle, rhythm }, world.sessions);
    const after = booked({ circle: slower, sessions: world.sessions });
    expect(dates(after.sessions)).toEqual(["2026-11-24", "2026-12-08", "2026-12-22"]);
    expect(openSessions(after.sessions).map(({ minutes }) => minutes)).toEqual([30, 45, 45]);
    expect(openSessions(after.sessions)[1]?.booking).toMatchObject({ lasts: 30 });
    const again = inItsRhythm({ ...slower, rhythm: weekly.rhythm }, after.sessions);
    const back = booked({ circle: again, sessions: after.sessions });
    expect(dates(back.sessions)).toEqual(["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-22"]);
    const asNeeded = { every: "as-needed", minutes: 45 } as const;
    const none = inItsRhythm({ ...world.circle, rhythm: asNeeded }, world.sessions);
    expect(none.slot).toBeUndefined();
    expect(dates(booked({ circle: none, sessions: world.sessions }).sessions)).toEqual([
      "2026-11-24",
    ]);
  });

  it("are booked anew by another slot, but for the one that somebody has moved", () => {
    const world = booked({ circle: regular(), sessions: [] });
    const [next, second, third] = openSessions(world.sessions) as [Session, Session, Session];
    const moved = { ...second, startsAt: later(second.startsAt, { days: 1 }) };
    const slot = every("fortnightly", instant("2026-11-26T09:00:00Z"));
    if (!slot) throw new Error("no slot");
    const changed = withSlot(world.circle, slot, [next, moved, third], now);
    const sessions = merged([next, moved, third], changed.sessions);
    expect(dates(sessions)).toEqual(["2026-12-09"]);
    const after = booked({ circle: changed.circle, sessions });
    expect(dates(after.sessions)).toEqual(["2026-11-26", "2026-12-09", "2026-12-24"]);
  });
});

describe("a session's number", () => {
  it("is the last one's and one more, in the order of their times", () => {
    const past = aSession({ id: freshId(), number: 4, state: "closed" });
    const ahead = [3, 1, 2].map((weeks) =>
      aSession({ id: freshId(), number: 9, startsAt: later(first, { days: weeks * 7 }) }),
    );
    const all = numbered([past, ...ahead]);
    expect(all.map(({ number }) => number)).toEqual([4, 7, 5, 6]);
  });
});
