import fc from "fast-check";
import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { currentStep, stepEnd } from "../../../shared/agenda/current-step.ts";
import { moveRunning, runningMove, swapProtocol } from "../../../shared/agenda/move-running.ts";
import type { OwnProtocol } from "../../../shared/agenda/own-protocol.ts";
import { type Running, running } from "../../../shared/agenda/running.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { type Instant, later, minutesBetween } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { asksFor, refs, someProtocols as some } from "../../builders/protocols-of-any-kind.ts";
import { aSession } from "../../builders/session.ts";

const session = aSession({ state: "live" });
const circle = aCircle();
const { startsAt } = session;
const people = ["ada", "bo", "cy"].map(personCalled);

const toCome = ({ segments, segment, step }: Running) =>
  sumOf(segments[segment]?.steps.slice(step + 1) ?? []) +
  sumOf(segments.slice(segment + 1).map(({ steps }) => sumOf(steps)));

/** What comes takes the time that is left, or the least there must be. */
function expectAddsUp(now: Running, at: Instant): void {
  const last = now.segments.length - 1;
  if (now.segment === last) return;
  const left = Math.round(minutesBetween(stepEnd(now, at), now.endsAt));
  const steps = now.segments[now.segment]?.steps.slice(now.step + 1).length ?? 0;
  expect(toCome(now)).toBe(Math.max(left, steps + Math.min(2, last - now.segment)));
}

interface Tap {
  readonly move: (typeof runningMove.options)[number] | undefined;
  readonly to: number;
  readonly asks: number;
  readonly kept: number;
}

/** What a tap made of a session; it is sound, and adds up wherever it was fitted. */
function afterTap(
  now: Running,
  { move, to, asks, kept }: Tap,
  at: {
    readonly written: readonly OwnProtocol[];
    readonly picks: readonly number[];
    readonly time: Instant;
  },
): Running {
  const { written, picks, time } = at;
  const own = written.slice(0, kept);
  const around = { asks: asksFor(written, picks.slice(0, asks)), people, at: time, own };
  const other = refs(own)[to % refs(own).length] ?? "listening";
  const next = move ? moveRunning(now, move, around) : swapProtocol(now, other, around);
  expect(() => running.parse(next)).not.toThrow();
  expect(currentStep(next).minutes).toBeGreaterThanOrEqual(1);
  if (next !== now && move !== "pause" && move !== "check") expectAddsUp(next, time);
  return next;
}

describe("a session that runs", () => {
  it("always adds up, whatever is tapped, swapped, written and removed, however late it began", () => {
    const taps = fc.array(
      fc.record({
        move: fc.option(fc.constantFrom(...runningMove.options), { nil: undefined }),
        to: fc.nat(),
        seconds: fc.nat(400),
        asks: fc.nat(4),
        kept: fc.nat(4),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        some,
        taps,
        fc.nat(3000),
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.integer({ min: 15, max: 60 }),
        (written, all, late, picks, length) => {
          let time = later(startsAt, { seconds: late });
          const held = { circle, session: { ...session, minutes: length } };
          let now = beginRunning(held, asksFor(written, picks), time, written);
          for (const tap of all) {
            time = later(time, { seconds: tap.seconds });
            const next = afterTap(now, tap, { written, picks, time });
            now = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
