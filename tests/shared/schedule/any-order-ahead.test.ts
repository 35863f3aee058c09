import fc from "fast-check";
import { nextDates } from "../../../shared/schedule/next-dates.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { keptAhead, planAhead } from "../../../shared/schedule/plan-ahead.ts";
import { quorumOf } from "../../../shared/schedule/quorum.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { skipOccurrence } from "../../../shared/schedule/skip-occurrence.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { ada, booked, merged, now, regular, today, type World } from "./ahead-world.ts";

type Moment = World & { readonly at: Instant };
type Step = (world: Moment) => Moment;

const put = (world: Moment, session: Session): Moment => ({
  ...world,
  sessions: merged(world.sessions, [session]),
});
const open = ({ sessions }: World, which: number) => openSessions(sessions)[which];

const book =
  (coming: number): Step =>
  (world) => ({
    ...world,
    ...booked(world, world.at, () => coming),
  });
const cancel =
  (which: number): Step =>
  (world) => {
    const session = open(world, which);
    return session ? put(world, { ...session, state: "cancelled" }) : world;
  };
const move =
  (which: number, days: number): Step =>
  (world) => {
    const session = open(world, which);
    const startsAt = session && later(session.startsAt, { days });
    return session && startsAt && startsAt > world.at
      ? put(world, { ...session, startsAt })
      : world;
  };
const hold: Step = (world) => {
  const session = open(world, 0);
  if (!session) return world;
  const at = later(session.startsAt, { hours: 1 });
  return { ...put(world, { ...session, state: "closed", closedAt: at }), at };
};
const skip =
  (which: number): Step =>
  (world) => {
    const day = planAhead(world.circle, world.sessions, world.at).due[which]?.occurrence;
    if (!day) return world;
    const skipped = skipOccurrence(world.circle, world.sessions, { by: ada, day, today });
    return skipped.ok ? { ...world, circle: skipped.value.circle } : world;
  };

const which = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map(book),
  which.map(cancel),
  fc.tuple(which, fc.integer({ min: -3, max: 3 })).map(([each, days]) => move(each, days)),
  fc.constant(hold),
  which.map(skip),
);
const played = fc
  .array(step, { maxLength: 14 })
  .map((steps) => steps.reduce((world, each) => each(world), start()));
const start = (): Moment => ({ circle: regular(), sessions: [], at: now });

const runs = { numRuns: 200 };

describe("sessions booked ahead, whatever a circle does", () => {
  it("are at most one for each day of the slot", () => {
    fc.assert(
      fc.property(played, ({ sessions }) => {
        const live = sessions.filter(({ state }) => state !== "cancelled");
        const days = live.flatMap(({ occurrence }) => occurrence ?? []);
        expect(new Set(days).size).toBe(days.length);
      }),
      runs,
    );
  });

  it("are three to come once everyone can, and stay as they are when booked again", () => {
    fc.assert(
      fc.property(played, (world) => {
        const last = { ...world, ...booked(world, world.at) };
        const kept = openSessions(last.sessions).filter(({ occurrence }) => occurrence);
        const without = last.circle.passedOver ?? [];
        // So many days without a session stand on the page of dates, each with a way out.
        expect(kept.length + without.length).toBeGreaterThanOrEqual(keptAhead);
        if (without.length === 0) expect(kept.length).toBeGreaterThanOrEqual(keptAhead);
        expect(kept.every(({ startsAt }) => startsAt > world.at)).toBe(true);
        expect(booked(last, world.at).sessions).toEqual(last.sessions);
      }),
      runs,
    );
  });

  it("are numbered in the order of their times, without a gap", () => {
    fc.assert(
      fc.property(played, (world) => {
        const { sessions } = booked(world, world.at);
        const [first = 0, ...others] = openSessions(sessions).map(({ number }) => number);
        expect(others).toEqual(others.map((_, place) => first + 1 + place));
      }),
      runs,
    );
  });

  it("show every day that waits, and why a day has none", () => {
    fc.assert(
      fc.property(played, fc.nat(3), (world, coming) => {
        const after = booked(world, world.at, () => coming);
        const { wanted } = planAhead(after.circle, after.sessions, world.at);
        const shown = nextDates(after.circle, after.sessions, world.at);
        expect(shown.filter(({ state }) => state === "waits")).toHaveLength(wanted);
        const all = shown.map(({ startsAt }) => startsAt);
        expect(all).toEqual(all.toSorted());
        if (coming >= quorumOf(3)) expect(wanted).toBe(0);
      }),
      runs,
    );
  });
});
