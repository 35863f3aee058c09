import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import { homePartition } from "../ports/partition.ts";
import { type Mark, markOf } from "./seen-mark.ts";

/** In real milliseconds. Each waits by its own clock, so that clocks may differ. */
interface Pace {
  /** After so long the mark is renewed of what is being answered; unchanged for longer, it is a killed instance's. */
  readonly renewMs: number;
  readonly leftMs: number;
  /** Between two looks of whoever waits. */
  readonly lookMs: number;
}
const usual: Pace = { renewMs: 1500, leftMs: 5000, lookMs: 250 };

/**
 * Lets an activity take effect once. `undefined` is for one that was here before. One that is delivered again while it is
 * being answered waits for what comes of it, and takes it over where an instance was killed. A run that fails leaves no
 * mark, so that the next delivery may succeed.
 */
export async function once<T>(
  stores: Pick<Context, "documents" | "freshId">,
  { tenant, conversation }: Place,
  activity: string,
  run: () => Promise<T>,
  pace: Partial<Pace> = {},
): Promise<T | undefined> {
  const paced = { ...usual, ...pace };
  const mark = markOf(stores, homePartition(tenant, conversation), `seen|${activity}`);
  if (!(await isOurs(mark, paced))) return undefined;
  const timer = setInterval(() => void mark.renew().catch(() => undefined), paced.renewMs);
  try {
    const answer = await run();
    await mark.answered();
    return answer;
  } catch (error) {
    await mark.remove();
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Waits until it is ours, or has been answered. */
async function isOurs({ take }: Mark, { leftMs, lookMs }: Pace): Promise<boolean> {
  let lately = "";
  let since = performance.now();
  for (;;) {
    const left = lately !== "" && performance.now() - since > leftMs;
    const found = await (left ? take(lately) : take());
    if (typeof found === "string") return found === "ours";
    if (found.lately !== lately) since = performance.now();
    lately = found.lately;
    await wait(lookMs);
  }
}
