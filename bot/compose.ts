import type { Instant } from "../shared/time/instant.ts";
import type { Config } from "./config/config.ts";
import type { Clock } from "./ports/clock.ts";

/** The product, running. */
export interface Running {
  readonly port: number;
  /** When the next job is due, up to `until`: where a moved clock has to stop. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Runs all jobs that are due now and waits for them. */
  runDue(): Promise<void>;
  /** Finishes what is under way, gives up leases, closes the store. */
  stop(): Promise<void>;
}

/** Builds the product out of its adapters and features and listens. The composition root. */
export async function start(_config: Config, _clock: Clock): Promise<Running> {
  throw new Error("Being built: the composition root comes with the first features.");
}
