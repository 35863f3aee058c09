import { StoreUnavailable } from "../ports/documents.ts";
import type { Call } from "./cosmos-query.ts";
import { inTime, TooLate } from "./cosmos-time.ts";
import { FansOut, type Met, statusOf } from "./cosmos-wire.ts";

export type Spent = (operation: string, requestUnits: number) => void;

export interface Patience {
  /** Real milliseconds for one operation with all its repeats. */
  readonly wholeMs: number;
  /** Real milliseconds that one call may take. */
  readonly callMs: number;
  /** The first pause before a repeat; each next one is twice as long, up to a second. */
  readonly pauseMs: number;
  /** 0 to 1, so that writers that met do not meet again. */
  readonly chance: () => number;
}
const usual: Patience = { wholeMs: 10_000, callMs: 4000, pauseMs: 20, chance: Math.random };
const longestPauseMs = 1000;

/** One operation of the port: its calls, repeated while the store is busy or silent, until its time is over. */
export interface Turn {
  /** @throws StoreUnavailable when the store does not answer in time, RangeError when it says that a batch is too large */
  ask<T>(once: (call: Call) => Promise<T>): Promise<T>;
  /** Waits before the operation is tried another way. @throws StoreUnavailable when its time is over */
  pause(): Promise<void>;
  /** Whether a call may have been carried out although nothing was heard of it. */
  doubtful(): boolean;
}

/** How the driver waits for the store: with deadlines on everything, and no longer than until `closing`. */
export function cosmosPatience(
  spent: Spent,
  closing: AbortSignal,
  patience: Partial<Patience> = {},
): (operation: string) => Turn {
  const { wholeMs, callMs, pauseMs, chance } = { ...usual, ...patience };

  return (operation) => {
    const end = performance.now() + wholeMs;
    const leftMs = () => (closing.aborted ? 0 : end - performance.now());
    let doubtful = false;
    let pauses = 0;

    async function pause(atLeastMs = 0, cause?: unknown): Promise<void> {
      const growing = Math.min(longestPauseMs, pauseMs * 2 ** pauses++) * (0.5 + chance() / 2);
      const milliseconds = Math.max(atLeastMs, growing);
      if (milliseconds >= leftMs()) throw unavailable(cause);
      await inTime(never, milliseconds, closing).catch(() => undefined);
    }

    async function afterFailure(met: Met, error: unknown): Promise<void> {
      const outcome = outcomeOf(met, error);
      doubtful ||= outcome === "unknown";
      if (outcome === "fault") throw error;
      if (outcome === "too large") throw new RangeError("Too large", { cause: error });
      if (outcome === "shut") throw unavailable(error);
      await pause(met.retryAfterMs, error);
    }

    async function ask<T>(once: (call: Call) => Promise<T>): Promise<T> {
      const met: Met = { units: 0 };
      if (leftMs() <= 0) throw unavailable();
      try {
        const milliseconds = Math.min(callMs, leftMs());
        return await inTime((abortSignal) => once({ abortSignal, met }), milliseconds, closing);
      } catch (error) {
        await afterFailure(met, error);
      } finally {
        spent(operation, met.units);
      }
      return ask(once);
    }

    return { ask, pause: () => pause(), doubtful: () => doubtful };
  };
}

type Outcome = "refused" | "unknown" | "too large" | "shut" | "fault";

/** Statuses that pass: https://learn.microsoft.com/azure/cosmos-db/conceptual-resilient-sdk-applications#should-my-application-retry-on-errors */
const passing = [408, 410, 449, 500, 502, 503, 504];

function outcomeOf(met: Met, error: unknown): Outcome {
  const { status = statusOf(error), subStatus } = met;
  if (error instanceof FansOut) return "fault";
  if (status === undefined || error instanceof TooLate) return "unknown";
  if (passing.includes(status)) return "unknown";
  const sessionBehind = status === 404 && subStatus === 1002;
  if (status === 429 || sessionBehind) return "refused";
  if (status === 413) return "too large";
  return [401, 403, 404].includes(status) ? "shut" : "fault";
}

function unavailable(cause?: unknown): StoreUnavailable {
  return new StoreUnavailable("The store does not answer", { cause });
}

const never = () => new Promise<never>(() => {});
