import { Temporal } from "temporal-polyfill";
import {
  type CalendarDate,
  dateAfter,
  type Instant,
  later,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import { quarterOffsets, quartersSince1970 } from "../time/quarter-offsets.ts";
import { type Occurrence, occurrencesFrom, type StandingSlot } from "./standing-slot.ts";

/** So long before clocks change people are told what that does to their hour. */
const notice = { days: -14 } as const;
/** What changes back within so long, or changes once more, is one shift to tell of: zones change weeks apart, twice a year. */
const sameShift = { days: 63 } as const;
/** Where to look for shifts, in days from now: back beyond one that has begun, ahead beyond one that is to be told of. */
const looked = { back: 182, ahead: 112 } as const;
const daysApart = { weekly: 7, fortnightly: 14, monthly: 28 } as const;

/** Sessions of a slot that are at another hour for someone than before, because clocks change in one place and not in the other. */
export interface HourShift {
  /** The change with which it begins; a shift is known by it. */
  readonly at: Instant;
  /** From when on it is told of. */
  readonly tellFrom: Instant;
  /** The slot's first day at another hour. */
  readonly occurrence: CalendarDate;
  /** The day on which their own clock changes, and the circle's, at noon where they are; absent where one does not. */
  readonly mine?: Instant | undefined;
  readonly circles?: Instant | undefined;
  /** The hours one after the other; the last one stays. */
  readonly spans: readonly HourSpan[];
}

export interface HourSpan {
  /** Its first session and its last; without a last it stays. */
  readonly from: Instant;
  readonly until?: Instant | undefined;
  /** A session at each of its hours: two where those are taken in turns. */
  readonly times: readonly Instant[];
}

interface Seen extends Occurrence {
  /** How far their clock is ahead of the circle's. */
  readonly ahead: number;
}

/** The shift to tell someone in `zone` of: from two weeks before the change until their hour has settled. */
export function hourShift(slot: StandingSlot, zone: ZoneName, now: Instant): HourShift | undefined {
  return hourShifts(slot, zone, now).find(({ tellFrom, spans }) => {
    const settled = spans.at(-1)?.from;
    return tellFrom <= now && settled !== undefined && now < settled;
  });
}

/** The shifts that come in the next months, and those just past, by the zones' own rules. */
export function hourShifts(slot: StandingSlot, zone: ZoneName, now: Instant): readonly HourShift[] {
  if (zone === slot.zone) return [];
  const all = seenFrom(slot, zone, now);
  const shifts: HourShift[] = [];
  let place = 1;
  while (place < all.length) {
    const [before, first] = [all[place - 1], all[place]];
    if (before && first && before.ahead !== first.ahead) {
      const spans = spansFrom(all.slice(place));
      shifts.push(shiftOf(slot, zone, { before, first, spans }));
      place += spans.slice(0, -1).flat().length;
    }
    place++;
  }
  return shifts;
}

function seenFrom(slot: StandingSlot, zone: ZoneName, now: Instant): readonly Seen[] {
  const from = dateAfter(wallTime(now, slot.zone).date, -looked.back);
  const count = Math.ceil((looked.back + looked.ahead) / daysApart[slot.every]);
  return occurrencesFrom(slot, from, count).map((each) => {
    const quarter = quartersSince1970(each.startsAt);
    const offset = (of: ZoneName) => quarterOffsets(of, quarter, 1)[0] ?? 0;
    return { ...each, ahead: offset(zone) - offset(slot.zone) };
  });
}

/** Sessions at the same hour, as long as it has not settled; of the hour that stays only the first two. */
function spansFrom(all: readonly Seen[]): readonly (readonly Seen[])[] {
  const [first] = all;
  const end = first && later(first.startsAt, sameShift);
  const spans: Seen[][] = [];
  for (const [place, each] of all.entries()) {
    if (each.ahead === all[place - 1]?.ahead) spans.at(-1)?.push(each);
    else if (end && each.startsAt <= end) spans.push([each]);
    else break;
  }
  return spans.map((span, place) => (place === spans.length - 1 ? span.slice(0, 2) : span));
}

function shiftOf(
  slot: StandingSlot,
  zone: ZoneName,
  {
    before,
    first,
    spans,
  }: {
    readonly before: Seen;
    readonly first: Seen;
    readonly spans: readonly (readonly Seen[])[];
  },
): HourShift {
  const settled = spans.at(-1)?.[0] ?? first;
  const change = (of: ZoneName) => changeBetween(before.startsAt, settled.startsAt, of);
  const [mine, circles] = [change(zone), change(slot.zone)];
  const [at = first.startsAt] = [mine, circles].flatMap((each) => each ?? []).toSorted();
  const noon = (when: Instant, of: ZoneName) => onTheClock(wallTime(when, of).date, "12:00", zone);
  return {
    at,
    tellFrom: later(at, notice),
    occurrence: first.occurrence,
    ...(mine && { mine: noon(mine, zone) }),
    ...(circles && { circles: noon(circles, slot.zone) }),
    spans: spans.map((span, place) => asSpan(span, zone, place === spans.length - 1)),
  };
}

/** The first change of a zone's clocks between two instants. */
function changeBetween(from: Instant, until: Instant, zone: ZoneName): Instant | undefined {
  const next = Temporal.Instant.from(from).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  const at = next?.toInstant().toString({ smallestUnit: "second" }) as Instant | undefined;
  return at !== undefined && at <= until ? at : undefined;
}

function asSpan(span: readonly Seen[], zone: ZoneName, stays: boolean): HourSpan {
  const starts = span.map(({ startsAt }) => startsAt);
  const hours = starts.map((each) => wallTime(each, zone).time);
  const [from = "" as Instant] = starts;
  return {
    from,
    ...(!stays && { until: starts.at(-1) ?? from }),
    times: starts.filter((_, place) => hours.indexOf(hours[place] ?? "") === place),
  };
}
