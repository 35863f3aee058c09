import type { Instant } from "../../shared/time/instant.ts";

/** The product, running in the local world with a clock that can be moved. */
export interface BotRun {
  /** When its next job is due, up to `until`. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Begins no job until it is moved, and waits for those that run. */
  rest(): Promise<void>;
  /** Sets its clock and waits until everything that is due has run. Answers whether there was any. */
  move(to: Instant): Promise<boolean>;
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Resolves when it ends, by itself or not. */
  readonly ended: Promise<void>;
}

/**
 * How the product is started: its environment, and how far its clock is ahead of the machine's, which is asked for when it is
 * ready to begin. One that is told to stay away instead does not start.
 */
export type StartBot = (
  environment: Readonly<Record<string, string>>,
  aheadMilliseconds: () => number | Promise<number>,
) => Promise<BotRun>;

/** The first word to the product's process, once it is loaded. */
export interface Begin {
  readonly aheadMilliseconds: number;
}

/** What the local world tells it afterwards. Each is answered by a message with the same `id`. */
export type ToBot = { readonly id: number } & (
  | { readonly ask: "next-due"; readonly until: Instant }
  | { readonly ask: "rest" }
  | { readonly ask: "move"; readonly to: Instant }
  | { readonly ask: "stop" }
);

export type FromBot =
  | { readonly state: "loaded" | "ready" }
  /** In one sentence. */
  | { readonly state: "failed"; readonly why: string }
  | {
      readonly id: number;
      readonly due?: Instant | undefined;
      readonly ran?: boolean | undefined;
      readonly fault?: string | undefined;
    };
