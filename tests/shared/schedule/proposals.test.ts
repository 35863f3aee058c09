import fc from "fast-check";
import { proposals } from "../../../shared/schedule/proposals.ts";
import type { Availability, SlotState } from "../../../shared/schedule/why-missing.ts";
import {
  type Instant,
  instant,
  later,
  wallTime,
  type ZoneName,
} from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

const zone = (name: string) => name as ZoneName;
const allWeek = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "23:45" };
const office = { weekdays: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

const person = (name: string, over: Partial<Availability> = {}): Availability => ({
  person: personCalled(name),
  zone: zone("Europe/Berlin"),
  hours: office,
  ...over,
});
const window = (from: string, hours: number) => ({
  from: instant(from),
  until: later(instant(from), { hours }),
});
const starts = (found: readonly { readonly startsAt: Instant }[]) =>
  found.map(({ startsAt }) => startsAt);

const state = fc.constantFrom<SlotState>("free", "free", "tentative", "busy", "away", "elsewhere");
const someone = (name: string) =>
  fc.record({
    person: fc.constant(personCalled(name)),
    zone: fc.constantFrom(
      ...["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo"].map(zone),
    ),
    hours: fc.constantFrom(office, allWeek, { weekdays: [2, 3], from: "13:00", until: "22:30" }),
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

describe("proposals", () => {
  it("equals trying every quarter of an hour", () => {
    fc.assert(
      fc.property(group, span, minutes, (people, within, length) => {
        expect(proposals(people, within, length)).toEqual(bruteForce(people, within, length));
      }),
      { numRuns: 40 },
    );
  });

  it("makes nothing of the order of people", () => {
    fc.assert(
      fc.property(group, span, minutes, (people, within, length) => {
        const [a, b, c, d] = people;
        const found = proposals([d, b, a, c], within, length);
        expect(found).toEqual(proposals(people, within, length));
      }),
      { numRuns: 50 },
    );
  });

  it("stays within the window, by day for who comes, without overlaps", () => {
    fc.assert(
      fc.property(group, span, minutes, (people, within, length) => {
        const found = proposals(people, within, length);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { startsAt, coming } of found) {
          const end = later(startsAt, { minutes: length });
          expect(startsAt >= within.from && end <= within.until).toBe(true);
          for (const who of people.filter((each) => coming.includes(each.person))) {
            expect(wallTime(startsAt, who.zone).time >= "06:00").toBe(true);
            expect(wallTime(end, who.zone).time <= "22:00").toBe(true);
          }
        }
        const inOrder = starts(found).toSorted();
        inOrder.slice(1).forEach((start, index) => {
          const before = inOrder[index];
          expect(before && later(before, { minutes: length }) <= start).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("prefers the fewest absent to the earliest", () => {
    const busyEarly: SlotState[] = Array.from({ length: 16 }, (_, i) => (i < 4 ? "busy" : "free"));
    const people = [person("ada"), person("bo"), person("cy", { slots: busyEarly })];
    const [best] = proposals(people, window("2026-11-24T08:00:00Z", 4), 45);
    expect(best).toMatchObject({ startsAt: "2026-11-24T09:00:00Z", missing: [] });
  });

  it("says who could not come and why", () => {
    const away: SlotState[] = Array.from({ length: 4 }, () => "away");
    const busy: SlotState[] = ["free", "busy", "free", "free"];
    const people = [
      person("ada"),
      person("bo"),
      person("cy", { slots: away }),
      person("di", { slots: busy }),
      person("eve", { zone: zone("America/New_York"), hours: allWeek }),
      person("flo", { hours: { ...office, from: "13:00" } }),
    ];
    const [only] = proposals(people, window("2026-11-24T09:00:00Z", 1), 60);
    expect(only?.missing).toEqual(
      [
        { person: personCalled("cy"), why: "away" },
        { person: personCalled("di"), why: "busy" },
        { person: personCalled("eve"), why: "night" },
        { person: personCalled("flo"), why: "outside-hours" },
      ].toSorted((a, b) => (a.person < b.person ? -1 : 1)),
    );
  });

  it("keeps to wall clocks when Berlin's clocks go back and New York's have not yet", () => {
    const people = [
      person("ada"),
      person("bo", { zone: zone("America/New_York"), hours: { ...office, from: "08:00" } }),
    ];
    const before = proposals(people, window("2026-10-23T00:00:00Z", 24), 60);
    const after = proposals(people, window("2026-10-26T00:00:00Z", 24), 60);
    expect(starts(before)[0]).toBe("2026-10-23T12:00:00Z");
    expect(starts(after)).toEqual([
      "2026-10-26T12:00:00Z",
      "2026-10-26T13:00:00Z",
      "2026-10-26T14:00:00Z",
    ]);
    expect(starts(before)).toHaveLength(3);
  });

  it("takes an unreadable calendar as free within the hours", () => {
    const people = [person("ada", { slots: undefined }), person("bo")];
    expect(proposals(people, window("2026-11-24T08:00:00Z", 1), 45)[0]?.missing).toEqual([]);
  });

  it("is quick for twelve people and two weeks", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo"].map(zone);
    const people = Array.from({ length: 12 }, (_, index) =>
      person(`p${index}`, { zone: zones[index % 4] ?? zone("UTC") }),
    );
    // The processor's time: what else the machine does is not this rule's.
    const before = process.cpuUsage();
    proposals(people, window("2026-11-23T00:00:00Z", 14 * 24), 45);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});

/** Every quarter of an hour, minute by minute. */
function bruteForce(
  people: readonly Availability[],
  { from, until }: ReturnType<typeof window>,
  length: number,
) {
  const sorted = people.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  const all = [];
  for (let at = from; later(at, { minutes: length }) <= until; at = later(at, { minutes: 15 })) {
    const why = sorted.map((each) => ({ person: each.person, why: keeps(each, from, at, length) }));
    const coming = why.filter((each) => each.why === undefined).map((each) => each.person);
    const missing = why.filter((each) => each.why !== undefined);
    if (coming.length >= 2) all.push({ startsAt: at, minutes: length, coming, missing });
  }
  const best: typeof all = [];
  for (let absent = 0; absent <= people.length; absent++) {
    for (const each of all.filter(({ missing }) => missing.length === absent)) {
      const clashes = best.some(
        ({ startsAt }) =>
          startsAt < later(each.startsAt, { minutes: length }) &&
          each.startsAt < later(startsAt, { minutes: length }),
      );
      if (best.length < 3 && !clashes) best.push(each);
    }
  }
  return best;
}

function keeps(who: Availability, from: Instant, at: Instant, length: number) {
  for (let minute = 0; minute < length; minute++) {
    const why = keepsNow(who, from, later(at, { minutes: minute }));
    if (why !== undefined) return why;
  }
  return undefined;
}

function keepsNow({ hours, zone: theirs, slots }: Availability, from: Instant, now: Instant) {
  const { time, weekday } = wallTime(now, theirs);
  if (time < "06:00" || time >= "22:00") return "night";
  if (!hours.weekdays.includes(weekday)) return "outside-hours";
  if (time < hours.from || time >= hours.until) return "outside-hours";
  const slot = slots?.[Math.floor((Date.parse(now) - Date.parse(from)) / 900_000)];
  return slot === "busy" || slot === "away" ? slot : undefined;
}
