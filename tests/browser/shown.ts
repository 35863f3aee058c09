import type { Frame, Page } from "playwright-core";

/** What a member's screen says of the session that runs. */
export interface Screen {
  /** What they are at and what comes. */
  readonly words: string;
  readonly paused: boolean;
  /** Whether they are asked if this is still what they are about. */
  readonly asked: boolean;
  /** Seconds that the step has left. */
  readonly seconds: number;
}

/** What it says from that moment on, in milliseconds of the one clock that all pages of this machine share. */
export interface Shown extends Screen {
  readonly at: number;
}

interface Recording {
  shown: Shown[];
}

/** From its next navigation on the page and its frames write down themselves what they show, and when. */
export async function writesDown(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recording: Recording = { shown: [] };
    Object.assign(window, { recording });
    let last = "";
    const secondsOf = (timer: string) => {
      const [, minutes, seconds, which] = /(\d+):(\d+) (left|over)/.exec(timer) ?? [];
      const whole = Number(minutes) * 60 + Number(seconds);
      return which === "over" ? -whole : whole;
    };
    const screenOf = (region: Element) => {
      const timer = region.querySelector("[role=timer]")?.textContent ?? "";
      const status = region.querySelector("[role=status] > p")?.textContent ?? "";
      const coming = [...region.querySelectorAll("li")].map(({ textContent }) => textContent);
      return {
        words: [status, ...coming].join("|"),
        paused: timer.startsWith("Paused"),
        asked: /A moment: are we still on /.test(region.textContent ?? ""),
        seconds: secondsOf(timer),
      };
    };
    const look = () => {
      const region = document.querySelector("[role=timer]")?.closest("section");
      if (!region) return;
      const screen = screenOf(region);
      const now = JSON.stringify(screen);
      if (now === last) return;
      last = now;
      // Nobody sets this clock, unlike the one that Date reads.
      recording.shown.push({ at: performance.timeOrigin + performance.now(), ...screen });
    };
    new MutationObserver(look).observe(document, {
      ...{ subtree: true, childList: true, characterData: true },
    });
  });
}

/** All that a tab has shown since it was opened, first first. */
export function shownOn(tab: Frame): Promise<readonly Shown[]> {
  return tab.evaluate(() => (window as unknown as { recording: Recording }).recording.shown);
}

/** Since when a tab has shown without a break what holds; undefined where it does not now. */
export function since(
  shown: readonly Shown[],
  holds: (screen: Screen) => boolean,
): number | undefined {
  const before = shown.findLastIndex((screen) => !holds(screen));
  return shown[before + 1]?.at;
}

/** What a tab showed at that moment. */
function shownAt(shown: readonly Shown[], at: number): Shown | undefined {
  return shown.findLast((screen) => screen.at <= at);
}

/** The moment by the clock that their records go by. */
export function clockOf(tab: Frame): Promise<number> {
  return tab.evaluate(() => performance.timeOrigin + performance.now());
}

/**
 * What each counts at the moment from then on at which all of them have just looked at their clocks: a page that the
 * machine has not let run shows what it showed before.
 */
export function countedAt(all: readonly (readonly Shown[])[], from: number): readonly number[] {
  const moments = all.flatMap((each) => each.flatMap(({ at }) => (at > from ? [at] : [])));
  const behind = (at: number) =>
    Math.max(...all.map((each) => at - (shownAt(each, at)?.at ?? Number.NEGATIVE_INFINITY)));
  const [at = from] = moments.toSorted((a, b) => behind(a) - behind(b));
  return all.map((each) => shownAt(each, at)?.seconds ?? Number.NaN);
}
