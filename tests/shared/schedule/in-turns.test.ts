import fc from "fast-check";
import { inTurns, type SeasonOf } from "../../../shared/schedule/in-turns.ts";
import { slotFrom } from "../../../shared/schedule/slot-from.ts";
import { occurrencesFrom, standingSlot } from "../../../shared/schedule/standing-slot.ts";
import type { Availability } from "../../../shared/schedule/why-missing.ts";
import { type CalendarDate, instant, later, wallTime } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { compared, costOf, keeps } from "./brute-force.ts";
import { office, person, zone } from "./looking.ts";

const berlin = "Europe/Berlin";
const slotAt = (time: string, where: string, anchor = "2027-01-14") =>
  standingSlot.parse({ every: "fortnightly", anchor, times: [time], zone: where });
const season = (people: readonly Availability[], over: Partial<SeasonOf> = {}): SeasonOf => ({
  people,
  minutes: 45,
  until: "2027-04-08" as CalendarDate,
  burdens: [],
  ...over,
});
const from = (...places: readonly (readonly [string, string])[]) =>
  places.map(([name, where]) => person(name, { zone: zone(where) }));
const times = (...about: Parameters<typeof inTurns>) => inTurns(...about).times;

describe("a slot in turns", () => {
  it("has one time where everyone is in one place, however early or late that is", () => {
    const here = season(from(["ada", berlin], ["bo", "Europe/Paris"], ["cy", "Africa/Lagos"]));
    for (const time of ["07:00", "15:00", "20:00"])
      expect(times(slotAt(time, berlin), here)).toEqual([time]);
  });

  it("has one time where that is within everyone's hours, however far apart they are", () => {
    const apart = season(from(["ada", berlin], ["bo", "America/New_York"], ["cy", berlin]));
    expect(times(slotAt("15:00", berlin), apart)).toEqual(["15:00"]);
  });

  it("has two where one would always fall on the same people, so that each bears as much", () => {
    const apart = season(from(["ada", berlin], ["bo", "Asia/Tokyo"], ["cy", berlin]));
    const slot = inTurns(slotAt("09:00", berlin), apart);
    expect(slot.times).toEqual(["09:00", "08:00"]);
    // In Tokyo 17:00 to 17:45 and 16:00 to 16:45 by turns: three points for one side, then for the other.
    const inTokyo = occurrencesFrom(slot, slot.anchor, 2).map(
      ({ startsAt }) => wallTime(startsAt, zone("Asia/Tokyo")).time,
    );
    expect(inTokyo).toEqual(["17:00", "16:00"]);
  });

  it("takes into account what the season has asked of people before", () => {
    const far = from(["ada", "America/New_York"], ["bo", "Asia/Tokyo"], ["cy", "America/New_York"]);
    const fresh = times(slotAt("07:00", "America/New_York"), season(far));
    const borne = [{ person: personCalled("ada"), points: 400, missed: 0 }];
    const weary = times(slotAt("07:00", "America/New_York"), season(far, { burdens: borne }));
    expect(fresh).toHaveLength(2);
    expect(weary).not.toEqual(fresh);
  });

  it("keeps people's days: no second time that is another's Saturday", () => {
    const far = season(
      from(["ada", "America/New_York"], ["bo", "Asia/Tokyo"], ["cy", "Asia/Tokyo"]),
    );
    const friday = slotAt("07:00", "America/New_York", "2027-01-15");
    const [, second = "07:00"] = times(friday, far);
    expect(second < "10:00").toBe(true);
  });

  it("is the fairest of all second times, by every rule in turn, in any order of people", () => {
    const someone = (name: string) =>
      fc.record({
        person: fc.constant(personCalled(name)),
        zone: fc.constantFrom(
          ...[berlin, "America/New_York", "Asia/Tokyo", "Australia/Sydney"].map(zone),
        ),
        hours: fc.constantFrom(office, { weekdays: [1, 2, 3, 4], from: "10:00", until: "19:00" }),
        firm: fc.boolean(),
      });
    const people = fc.tuple(someone("ada"), someone("bo"), someone("cy"));
    const time = fc.constantFrom("06:30", "09:00", "13:15", "18:00", "22:00");
    const until = fc.constantFrom("2027-02-08", "2027-03-26") as fc.Arbitrary<CalendarDate>;
    fc.assert(
      fc.property(people, time, until, fc.nat(9), fc.nat(2), (group, at, end, points, missed) => {
        const borne = [{ person: personCalled("ada"), points, missed }];
        const whole = season(group, { until: end, burdens: borne });
        const slot = slotAt(at, berlin);
        const found = inTurns(slot, whole);
        expect(inTurns(slot, { ...whole, people: group.toReversed() })).toEqual(found);
        if (spread(group) < 300) expect(found.times).toEqual([at]);
        else expect(found.times).toEqual(fairest(slot, whole));
      }),
      { numRuns: 6 },
    );
  });

  it("is what a time that is chosen to be regular begins, from the day on which it was chosen", () => {
    const chosen = {
      rhythm: { every: "monthly" },
      startsAt: instant("2027-01-14T08:00:00Z"),
      zone: zone(berlin),
    } as const;
    const far = season(from(["ada", berlin], ["bo", "Asia/Tokyo"], ["cy", berlin]));
    const slot = { every: "monthly", place: 2, anchor: "2027-01-14", zone: berlin };
    expect(slotFrom({ ...chosen, season: far })).toEqual({ ...slot, times: ["09:00", "08:00"] });
    expect(slotFrom(chosen)).toEqual({ ...slot, times: ["09:00"] });
  });
});

/** Every other time of the day tried, session by session, five minutes by five minutes. */
function fairest(slot: ReturnType<typeof slotAt>, about: SeasonOf): readonly string[] {
  const [first = ""] = slot.times;
  const quarters = Array.from({ length: 96 }, (_, quarter) => clock(quarter));
  const far = quarters.filter((time) => Math.abs(minutes(time) - minutes(first)) >= 60);
  const tried = [first, ...far].flatMap((time) => {
    const key = keyOf({ ...slot, times: [first, time] }, about, time === first);
    return key
      ? [{ time, key: [...key, Math.abs(minutes(time) - minutes(first)), minutes(time)] }]
      : [];
  });
  const [best] = tried.toSorted((a, b) => compared(a.key, b.key));
  return best && best.time !== first ? [first, best.time] : [first];
}

function keyOf(slot: ReturnType<typeof slotAt>, about: SeasonOf, isFirst: boolean) {
  const all = occurrencesFrom(slot, slot.anchor, 30).filter(
    ({ occurrence }) => occurrence < about.until,
  );
  const reach = spread(about.people);
  const asks = about.people.map((each) => {
    const before = about.burdens.find((borne) => borne.person === each.person);
    const sessions = all.map(({ startsAt }) => {
      const end = later(startsAt, { minutes: about.minutes });
      const missed = keeps(each, startsAt, startsAt, end, reach) !== undefined;
      return { missed, asked: missed ? 15 : costOf(each, startsAt, startsAt, end).hours };
    });
    return { before, sessions };
  });
  const here = all.map((_, at) => asks.filter(({ sessions }) => !sessions[at]?.missed).length);
  if (!isFirst && here.some((coming, at) => at % 2 === 1 && coming < 2)) return undefined;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const each = asks.map(({ before, sessions }) => ({
    missed: sum(sessions.map(({ missed }) => Number(missed))) + (before?.missed ?? 0),
    asked: sum(sessions.map(({ asked }) => asked)),
    points: before?.points ?? 0,
  }));
  const down = (numbers: readonly number[]) => numbers.toSorted((a, b) => b - a);
  return [
    all.length * about.people.length - sum(here),
    ...down(each.map(({ missed }) => missed)),
    ...down(each.map(({ asked, points }) => asked + points)),
    sum(each.map(({ asked }) => asked)),
  ];
}

function spread(people: readonly Availability[]): number {
  const at = "2027-01-14T12:00:00Z";
  const offsets = people.map(({ zone: where }) => {
    const wall = wallTime(instant(at), where);
    return (Date.parse(`${wall.date}T${wall.time}:00Z`) - Date.parse(at)) / 60_000;
  });
  const apart = offsets.flatMap((a) => offsets.map((b) => Math.abs(a - b)));
  return Math.max(...apart.map((each) => Math.min(each, 1440 - each)));
}

function clock(quarter: number): string {
  return `${Math.floor(quarter / 4)}`
    .padStart(2, "0")
    .concat(":", `${(quarter % 4) * 15}`.padStart(2, "0"));
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
