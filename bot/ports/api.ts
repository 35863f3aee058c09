import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { Caller } from "./caller.ts";

/** What a procedure knows of its request. */
export interface Asked {
  /** From a verified token. Whoever addresses a circle has been found on its conversation's roster (http/router.ts). */
  readonly caller: Caller;
  /** Seconds of real time until the caller's token ends. */
  readonly secondsLeft: () => number;
  /** Names the request in the log. */
  readonly request: string;
}

/** What every word's routes are made with: `api.circle.page.handler(…)`. */
export const api = implement(contract).$context<Asked>();

/**
 * The same for answers that are read all the time and whose every field is named where it is made: what goes out is held to
 * the contract by the compiler and by tests, not once more by zod.
 */
export const quickApi = api.$config({ initialOutputValidationIndex: Number.NaN });

const untouched = {};

/**
 * An answer that is JSON already. oRPC copies plain objects and looks into every corner of them for dates, maps and files;
 * one whose prototype is another it writes as it is.
 */
export function asJson<T extends object>(answer: T): T {
  return Object.assign(Object.create(untouched), answer);
}

/**
 * The value of a decision, or its refusal as the contract's typed error.
 *
 * @throws ORPCError named like the refusal
 */
export function accepted<V, R extends string>(
  result: Result<V, R>,
  errors: { readonly [refusal in R]: () => Error },
): V {
  if (result.ok) return result.value;
  throw errors[result.refusal]();
}
