import type { StartBot } from "../../../infra/local/bot-run.ts";
import type { Instant } from "../../../shared/time/instant.ts";

/** A run of the product that does nothing but write down what it is asked. */
export interface AFake {
  readonly port: string;
  /** In milliseconds, as it was started or moved. */
  ahead: number;
  left?: "stop" | "kill" | "lost";
  due?: Instant;
  /** So many moves find something due. */
  finds: number;
  /** Lets its next rest last until it is killed. */
  hold(): void;
  /** Ends it from outside. */
  end(): void;
}

/** Runs by the port in their environment. */
export function fakeRuns() {
  const runs: AFake[] = [];
  const happened: string[] = [];
  const refusals = new Map<string, { readonly sentence: string; left: number }>();
  const start: StartBot = async (environment, begin) => {
    const port = environment["PORT"] ?? "";
    const refusal = refusals.get(port);
    if (refusal !== undefined && refusal.left-- > 0) throw new Error(refusal.sentence);
    // Starting takes a moment; being refused does not.
    await new Promise((resolve) => setTimeout(resolve, 2));
    const ahead = await begin();
    let end = (_how: "stop" | "kill" | "lost") => {};
    let held = Promise.resolve();
    const ended = new Promise<void>((resolve) => {
      end = (how) => {
        fake.left = how;
        resolve();
      };
    });
    const fake: AFake = {
      port,
      ahead,
      finds: 0,
      hold() {
        held = ended;
      },
      end: () => end("lost"),
    };
    runs.push(fake);
    const alive = () => {
      if (fake.left) throw new Error("It ended before it answered.");
    };
    return {
      ended,
      nextDue: async () => fake.due,
      async rest() {
        await held;
        alive();
        happened.push(`${port} rests`);
      },
      async move(to) {
        alive();
        happened.push(`${port} moves`);
        fake.ahead = Date.parse(to) - Date.now();
        fake.finds -= 1;
        return fake.finds >= 0;
      },
      stop: async () => end("stop"),
      kill: async () => end("kill"),
    };
  };
  return {
    start,
    runs,
    happened,
    /** Nobody starts at this port any more, or the next so many times. */
    refuse(sentence: string, port: string, left = Number.POSITIVE_INFINITY) {
      refusals.set(port, { sentence, left });
    },
  };
}
