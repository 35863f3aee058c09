import fc from "fast-check";
import type { Looking } from "../../../shared/schedule/looked-at.ts";
import { type Proposal, proposals } from "../../../shared/schedule/proposals.ts";
import type { Availability, SlotState } from "../../../shared/schedule/why-missing.ts";
import { type Instant, later, wallTime } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { bruteForce, compared, keeps, keyOf, needed, withoutWhy } from "./brute-force.ts";
import { allWeek, find, office, person, starts, window, zone } from "./looking.ts";

const state = fc.constantFrom<SlotState>("free", "free", "tentative", "busy", "away", "elsewhere");
const someone = (name: string) =>
  fc.record({
    person: fc.constant(personCalled(name)),
    zone: fc.constantFrom(
      ...["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo"].map(zone),
    ),
    hours: fc.constantFrom(office, allWeek, { weekdays: [2, 3], from: "13:00", until: "22:30" }),
    firm: fc.boolean(),
    slots: fc.option(fc.array(state, { minLength: 96, maxLength: 96 }), { nil: undefined }),
  });
const group = fc.tuple(someone("ada"), someone("bo"), someone("cy"), someone("di"));
const span = fc
  .tuple(
    // Days around both clock changes, and an ordinary one.
    fc.constantFrom("2026-10-24", "2026-10-25", "2026-11-24", "2027-03-14", "2027-03-28"),
    fc.integer({ min: 1, max: 24 }),
  )
  .map(([day, hours]) => window(`${day}T00:00:00Z`, hours));
const minutes = fc.constantFrom(15, 30, 45, 60);
const burdens = fc.tuple(fc.nat(9), fc.nat(2), fc.nat(9), fc.nat(2)).map(([a, b, c, d]) => [
  { person: personCalled("ada"), points: a, missed: b },
  { person: personCalled("cy"), points: c, missed: d },
]);
/** A circle that looks for a time in every way that matters. */
const looking: fc.Arbitrary<Looking> = fc
  .record({
    people: group,
    window: span,
    minutes,
    burdens,
    leads: fc.constantFrom("ada", "bo", undefined),
    quorum: fc.constantFrom("half", "two-thirds", "all-but-one", "everyone", undefined),
    usual: fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }),
  })
  .map(({ leads, usual, ...rest }) => ({
    ...rest,
    leads: leads && personCalled(leads),
    usual: usual === undefined ? undefined : later(rest.window.from, { minutes: usual * 15 }),
  }));
describe("proposals from any calendar", () => {
  it("equals trying every quarter of an hour, by every rule in turn", () => {
    fc.assert(
      fc.property(looking, (about) => {
        const tried = bruteForce(about);
        const found = proposals(about);
        if (tried.length === 0) for (const each of found) expect(each.instead).toBeDefined();
        else expect(found.map(withoutWhy)).toEqual(tried.map(({ proposal }) => proposal));
      }),
      { numRuns: 40 },
    );
  });

  it("makes nothing of the order of people", () => {
    fc.assert(
      fc.property(looking, (about) => {
        const [a, b, c, d] = about.people as readonly [
          Availability,
          Availability,
          Availability,
          Availability,
        ];
        const { burdens: borne = [] } = about;
        const other = { ...about, people: [d, b, a, c], burdens: borne.toReversed() };
        expect(proposals(other)).toEqual(proposals(about));
      }),
      { numRuns: 50 },
    );
  });

  it("stays within the window, by day for who comes, without overlaps, with who leads and as many as make a session", () => {
    fc.assert(
      fc.property(looking, (about) => {
        const found = proposals(about);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const each of found) {
          expectDay(about, each);
          if (!each.instead) expectProper(about, each);
        }
        if (!found.some(({ instead }) => instead)) expectApart(starts(found), about.minutes);
      }),
      { numRuns: 80 },
    );
  });

  it("is never worse for an hour that becomes free", () => {
    fc.assert(
      fc.property(looking, fc.nat(3), fc.nat(95), (about, who, from) => {
        const people = about.people.map((each, place) =>
          place === who && each.slots ? { ...each, slots: freed(each.slots, from) } : each,
        );
        const [before] = proposals(about);
        const [after] = proposals({ ...about, people });
        expect(compared(worth(about, after), worth(about, before))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 120 },
    );
  });

  it.each([1, 2, 3, 7, 12])(
    "always ends in a time or in writing, for %i and any calendar",
    (count) => {
      const slots = (kind: SlotState | undefined) =>
        kind && Array.from({ length: 96 }, (): SlotState => kind);
      for (const kind of ["busy", "away", undefined, "free", "tentative"] as const) {
        const people = Array.from({ length: count }, (_, index) =>
          person(`p${index}`, { slots: slots(kind) }),
        );
        const found = find(people, window("2026-11-24T00:00:00Z", 24), 45);
        const meets = count > 1 && kind !== "busy" && kind !== "away";
        expect(found.length > 0).toBe(meets);
        for (const each of found) expect(each.instead).toBeUndefined();
      }
    },
  );

  it("finds what comes next to it wherever any two can meet", () => {
    fc.assert(
      fc.property(looking, (about) => {
        const found = proposals(about);
        if (found.length > 0) return;
        const { window: within, people } = about;
        for (let at = within.from; later(at, { minutes: 20 }) <= within.until; ) {
          const end = later(at, { minutes: 20 });
          const here = people.filter(
            (each) => !keeps({ ...each, firm: each.firm }, within.from, at, end, 1440),
          );
          expect(here.length).toBeLessThan(2);
          at = later(at, { minutes: 15 });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What a first proposal is worth: one that has it all before one that gives something up, and that before none. */
function worth(about: Looking, best: Proposal | undefined): readonly number[] {
  if (!best) return [2];
  return best.instead ? [1] : [0, ...keyOf(about, best)];
}

function freed(slots: readonly SlotState[], from: number): readonly SlotState[] {
  return slots.map((each, place) => (place >= from && place < from + 4 ? "free" : each));
}

/** Whoever comes does so by day, on a day on which they work. */
function expectDay(
  { people, window: within }: Looking,
  { startsAt, minutes: length, coming }: Proposal,
) {
  const end = later(startsAt, { minutes: length });
  expect(startsAt >= within.from && end <= within.until).toBe(true);
  for (const { zone: where, hours } of people.filter((each) => coming.includes(each.person))) {
    expect(wallTime(startsAt, where).time >= "06:00").toBe(true);
    expect(wallTime(end, where).time <= "22:00").toBe(true);
    expect(hours.weekdays).toContain(wallTime(startsAt, where).weekday);
  }
}

function expectProper({ minutes: length, leads, people, quorum }: Looking, found: Proposal) {
  expect(found.minutes).toBe(length);
  expect(found.coming.length).toBeGreaterThanOrEqual(needed(people.length, quorum));
  if (leads) expect(found.coming).toContain(leads);
}

function expectApart(found: readonly Instant[], length: number) {
  const inOrder = found.toSorted();
  inOrder.slice(1).forEach((start, index) => {
    const before = inOrder[index];
    expect(before && later(before, { minutes: length }) <= start).toBe(true);
  });
}
