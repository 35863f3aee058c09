import { StoreUnavailable } from "./documents.ts";
import { Later } from "./job.ts";

/** Something outside, Graph or Entra ID, gives no answer, or says that it is ill. Asking again soon may help. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** After so many seconds it is worth asking again. */
export const retryAfterSeconds = 5;

/** Whether it is a fault that passes: the store or something outside is away. People are told to try again. */
export function isPassing(fault: unknown): boolean {
  return [StoreUnavailable, Later, NoAnswer].some((passing) => fault instanceof passing);
}
