import { setTimeout as wait } from "node:timers/promises";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { later } from "../../shared/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { Later } from "../ports/job.ts";
import type { MessengerRefusal } from "../ports/messenger.ts";

const attempts = 4;
/** Teams is ill: whoever asked may ask again after so many seconds. */
const illFor = 10;
/** Waiting longer than so many seconds is the job runner's business. */
export const patience = 8;
const passing = [412, 502, 504];
const ill = [500, 503];
const refusals: Readonly<Record<number, MessengerRefusal>> = {
  403: "blocked",
  404: "gone",
  410: "gone",
};

/**
 * Asks Teams, patiently: obeys a short Retry-After, repeats what Teams asks to be repeated, and names the refusals.
 *
 * @throws Later when Teams asks to wait longer than a call should
 * @throws Error for every other fault
 */
export async function callTeams<T>(
  clock: Clock,
  ask: () => Promise<T>,
  attempt = 1,
): Promise<Result<T, MessengerRefusal>> {
  try {
    return ok(await ask());
  } catch (error) {
    const refused = refusedBy(error);
    const refusal = refusals[refused.status];
    if (refusal) return refuse(refusal);
    await pauseOrGiveUp(clock, refused, attempt, error);
  }
  return callTeams(clock, ask, attempt + 1);
}

/**
 * Reads from Teams, as patiently; and as reading twice does no harm, also past an illness of Teams that is soon over.
 *
 * @throws Later when Teams asks for more time, or stays ill
 */
export async function readTeams<T>(
  clock: Clock,
  ask: () => Promise<T>,
): Promise<Result<T, MessengerRefusal>> {
  try {
    return await callTeams(clock, () => ask().catch(askingAgain(ask)));
  } catch (cause) {
    if (refusedBy(cause).status < 500) throw cause;
    throw new Later(later(clock.now(), { seconds: illFor }), { cause });
  }
}

function askingAgain<T>(ask: () => Promise<T>) {
  return async (error: unknown): Promise<T> => {
    if (!ill.includes(refusedBy(error).status)) throw error;
    await wait(300);
    return ask();
  };
}

/** A limit that lasts is waited for elsewhere; anything else that lasts is a fault. */
async function pauseOrGiveUp(clock: Clock, refused: Refused, attempt: number, cause: unknown) {
  const pause = pauseFor(refused, attempt);
  if (pause === undefined) throw cause;
  if (pause <= patience && attempt < attempts) return wait(pause * 1000);
  if (refused.status !== 429) throw cause;
  throw new Later(later(clock.now(), { seconds: Math.ceil(pause) }), { cause });
}

/** Seconds to wait before asking again; undefined where asking again is no use. */
function pauseFor({ status, retryAfter }: Refused, attempt: number): number | undefined {
  const growing = 0.3 * 2 ** attempt;
  if (status === 429) return Math.max(retryAfter, growing);
  return passing.includes(status) ? growing : undefined;
}

interface Failed {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

interface Refused {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter: number;
}

function refusedBy(error: unknown): Refused {
  const { statusCode = 0, response } = (error ?? {}) as Failed;
  const seconds = Number(response?.headers?.get("retry-after") ?? 0);
  return { status: statusCode, retryAfter: Number.isFinite(seconds) ? seconds : 0 };
}
