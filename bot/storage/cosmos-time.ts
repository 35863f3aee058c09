// Not the global ones, which tests may have replaced by ones that stand still.
import { clearTimeout, setTimeout } from "node:timers";

export class TooLate extends Error {
  override readonly name = "TooLate";
}

/**
 * What `work` comes to within so many real milliseconds and before `closing`. It is told by a signal when its time is over,
 * and not waited for: the SDK sleeps through signals.
 *
 * @throws TooLate
 */
export async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  closing: AbortSignal = new AbortController().signal,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, milliseconds);
  closing.addEventListener("abort", stop);
  const over = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => reject(new TooLate("No answer in time")));
  });
  if (closing.aborted) stop();
  try {
    return await Promise.race([work(controller.signal), over]);
  } finally {
    clearTimeout(timer);
    closing.removeEventListener("abort", stop);
  }
}
