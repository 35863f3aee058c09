import {
  dateAfter,
  type Instant,
  later,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { type LookWindow, nextQuarter } from "./look-window.ts";
import { between } from "./move-session.ts";

/** So that people can see that it has moved. */
const notice = { hours: 1 } as const;
/** How long before its time, and after it, another one is looked for first, and how long after it then. */
const around = { before: { days: -3 }, near: { days: 7 }, far: { days: 14 } } as const;

/** Where to look for another time for a session: near its own first, then further on; never past the ones before and after it. */
export function moveWindows(
  sitting: Pick<Sitting, "session" | "others">,
  now: Instant,
): { readonly near: LookWindow; readonly far: LookWindow } {
  const { startsAt } = sitting.session;
  const base = startsAt < now ? now : startsAt;
  return {
    near: within(sitting, now, later(startsAt, around.before), later(base, around.near)),
    far: within(sitting, now, later(startsAt, around.before), later(base, around.far)),
  };
}

/** Where to look for a time in the week after it: some days around the same time then. */
export function weekAfter(sitting: Pick<Sitting, "session" | "others">, now: Instant): LookWindow {
  const { startsAt } = sitting.session;
  return within(sitting, now, later(startsAt, { days: 4 }), later(startsAt, { days: 11 }));
}

/** The same weekday and wall time a week on. */
export function sameTimeAWeekOn(startsAt: Instant, zone: ZoneName): Instant {
  const { date, time } = wallTime(startsAt, zone);
  return onTheClock(dateAfter(date, 7), time, zone);
}

function within(
  sitting: Pick<Sitting, "session" | "others">,
  now: Instant,
  from: Instant,
  until: Instant,
): LookWindow {
  const { from: least, until: most } = between(sitting);
  const froms: [Instant, ...Instant[]] = [from, later(now, notice), ...(least ? [least] : [])];
  const start = nextQuarter(latest(froms));
  const end = most && most < until ? most : until;
  return { from: start, until: latest([start, end]) };
}

function latest([first, ...others]: readonly [Instant, ...Instant[]]): Instant {
  return others.reduce((late, each) => (isLater(each, late) ? each : late), first);
}

function isLater(a: Instant, b: Instant): boolean {
  return a > b;
}
