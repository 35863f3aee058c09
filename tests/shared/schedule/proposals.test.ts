import type { PersonId } from "../../../shared/kernel/ids.ts";
import { proposals } from "../../../shared/schedule/proposals.ts";
import type { SlotState } from "../../../shared/schedule/why-missing.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { allWeek, find, office, person, starts, window, zone } from "./looking.ts";

describe("proposals", () => {
  it("prefers the fewest absent to the earliest", () => {
    const busyEarly: SlotState[] = Array.from({ length: 16 }, (_, i) => (i < 4 ? "busy" : "free"));
    const people = [person("ada"), person("bo"), person("cy", { slots: busyEarly })];
    const [best] = find(people, window("2026-11-24T08:00:00Z", 4), 45);
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
      person("flo", { hours: { ...office, from: "13:00" }, firm: true }),
    ];
    const [only] = find(people, window("2026-11-24T09:00:00Z", 1), 60);
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
    const before = find(people, window("2026-10-23T00:00:00Z", 24), 60);
    const after = find(people, window("2026-10-26T00:00:00Z", 24), 60);
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
    expect(find(people, window("2026-11-24T08:00:00Z", 1), 45)[0]?.missing).toEqual([]);
  });

  it("is quick for twelve people and two weeks", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo"].map(zone);
    const people = Array.from({ length: 12 }, (_, index) =>
      person(`p${index}`, { zone: zones[index % 4] ?? zone("UTC") }),
    );
    // The processor's time: what else the machine does is not this rule's.
    const before = process.cpuUsage();
    find(people, window("2026-11-23T00:00:00Z", 14 * 24), 45);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
  });

  it("has whoever leads at every time, and only where that cannot be somebody else", () => {
    const busy: SlotState[] = Array.from({ length: 8 }, (_, i) => (i < 4 ? "busy" : "free"));
    const people = [person("ada", { slots: busy }), person("bo"), person("cy"), person("di")];
    const about = { people, window: window("2026-11-24T09:00:00Z", 2), minutes: 60 };
    expect(starts(proposals({ ...about, leads: personCalled("ada") }))).toEqual([
      "2026-11-24T10:00:00Z",
    ]);
    const within = window("2026-11-24T09:00:00Z", 1);
    const found = proposals({ ...about, window: within, leads: personCalled("ada") });
    expect(found).toMatchObject([{ instead: "other-leads" }]);
    const [, ...more] = proposals({
      ...about,
      people: [
        person("ada", { slots: Array.from({ length: 8 }, () => "away") }),
        ...people.slice(1),
      ],
      leads: personCalled("ada"),
    });
    expect(more).toMatchObject([{ instead: "other-leads" }]);
    expect(found[0]?.missing).toEqual([{ person: personCalled("ada"), why: "busy" }]);
  });

  it("offers a short one, or one with fewer, where two thirds have no whole one", () => {
    const half = (from: number): SlotState[] =>
      Array.from({ length: 4 }, (_, i) => (i >= from && i < from + 2 ? "busy" : "free"));
    const people = [
      person("ada"),
      person("bo", { slots: half(0) }),
      person("cy", { slots: half(0) }),
    ];
    const found = find(people, window("2026-11-24T09:00:00Z", 1), 60);
    expect(found.map(({ instead, minutes: length }) => [instead, length])).toEqual([
      ["shorter", 20],
    ]);
    expect(found[0]?.coming).toHaveLength(3);
    const four = [...people, person("di")];
    expect(find(four, window("2026-11-24T09:00:00Z", 1), 60)).toMatchObject([
      { instead: "fewer", minutes: 60 },
      { instead: "shorter", minutes: 20 },
    ]);
  });

  it("leaves out whoever has been left out least", () => {
    const busy = (from: number): SlotState[] =>
      Array.from({ length: 8 }, (_, i) => (i >= from && i < from + 4 ? "busy" : "free"));
    const people = [
      person("ada", { slots: busy(0) }),
      person("bo", { slots: busy(4) }),
      person("cy"),
    ];
    const about = { people, window: window("2026-11-24T09:00:00Z", 2), minutes: 60 };
    const left = (name: string) => [{ person: personCalled(name), points: 0, missed: 1 }];
    expect(proposals({ ...about, burdens: left("ada") })[0]).toMatchObject({
      startsAt: "2026-11-24T10:00:00Z",
      because: "left-out",
      spares: [personCalled("ada")],
    });
    expect(proposals({ ...about, burdens: left("bo") })[0]?.startsAt).toBe("2026-11-24T09:00:00Z");
  });

  it("shares early and late hours out over a season, where zones lie apart", () => {
    const zones = ["America/Los_Angeles", "Europe/London", "Asia/Kolkata"].map(zone);
    const people = zones.map((where, index) => person(`p${index}`, { zone: where }));
    const kept: Kept = new Map();
    for (let week = 0; week < 12; week++) {
      const from = later(instant("2026-09-07T00:00:00Z"), { days: week * 7 });
      const [best] = proposals({
        people,
        window: { from, until: later(from, { days: 7 }) },
        minutes: 60,
        burdens: [...kept].map(([who, each]) => ({ person: who, ...each })),
      });
      expect(best?.missing).toEqual([]);
      for (const each of best?.outside ?? []) kept.set(each.person, borne(kept, each));
    }
    const asked = people.map((each) => kept.get(each.person)?.points ?? 0);
    const [west, middle, east] = asked;
    // In London it is the afternoon whenever it is day for all three.
    expect(middle).toBe(0);
    expect(Math.abs((west ?? 0) - (east ?? 0))).toBeLessThanOrEqual(16);
  });

  it("asks nobody of one place for an evening, and nobody for hours that they ruled out", () => {
    const morning: SlotState[] = Array.from({ length: 96 }, (_, i) => (i < 64 ? "busy" : "free"));
    const home = [person("ada", { slots: morning }), person("bo"), person("cy")];
    const day = window("2026-11-24T00:00:00Z", 24);
    for (const { coming } of find(home, day, 45)) expect(coming).not.toContain(personCalled("ada"));

    const far = { zone: zone("America/New_York"), hours: office };
    const apart = [person("ada"), person("bo", far), person("cy", far)];
    const afternoon = find(apart, window("2026-11-24T16:00:00Z", 2), 60);
    expect(afternoon[0]?.outside).toMatchObject([{ person: personCalled("ada"), points: 4 }]);
    const firm = [person("ada", { firm: true }), ...apart.slice(1)];
    expect(find(firm, window("2026-11-24T16:00:00Z", 2), 60)[0]?.missing).toEqual([
      { person: personCalled("ada"), why: "outside-hours" },
    ]);
  });

  it("comes back to the usual time", () => {
    const people = [person("ada"), person("bo"), person("cy")];
    const about = { people, window: window("2026-11-24T00:00:00Z", 72), minutes: 45 };
    const usual = instant("2026-11-24T14:30:00Z");
    expect(proposals({ ...about, usual })[0]).toMatchObject({ startsAt: usual, because: "usual" });
    expect(proposals(about)[0]).toMatchObject({
      startsAt: "2026-11-24T08:00:00Z",
      because: "earliest",
    });
  });
});

type Kept = Map<PersonId, { readonly points: number; readonly missed: number }>;

function borne(kept: Kept, more: { readonly person: PersonId; readonly points: number }) {
  const { points, missed } = kept.get(more.person) ?? { points: 0, missed: 0 };
  return { points: points + more.points, missed };
}
