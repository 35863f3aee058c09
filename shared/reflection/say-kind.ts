import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import type { Given, Got, KindContent, Verdict } from "./kind-word.ts";

/** Other words for the same; not once it was answered: the answer was to these. */
export function rewordKind(
  given: Given,
  content: KindContent,
): Result<Given, "not-found" | "answered"> {
  if (given.removedAt !== undefined || given.content.kind !== content.kind)
    return refuse("not-found");
  if (given.answer !== undefined) return refuse("answered");
  // Nobody agreed to have these words read by all.
  const { shared: _, ...own } = given;
  return ok({ ...own, content });
}

/** Thanks are between two people until their giver says otherwise; a win is always the circle's. */
export function shareThanks(
  given: Given,
  shared: boolean,
  at: Instant,
): Result<Given, "not-found"> {
  if (given.removedAt !== undefined || given.content.kind !== "thanks") return refuse("not-found");
  const { shared: before, ...own } = given;
  return ok(shared ? { ...own, shared: before ?? at } : own);
}

/** How feedback was. Null takes the answer back. */
export function answerFeedback(got: Got, answer: Verdict | null): Result<Got, "not-found"> {
  if (got.removedAt !== undefined || got.content.kind !== "feedback") return refuse("not-found");
  const { answer: _, ...unanswered } = got;
  return ok(answer === null ? unanswered : { ...unanswered, answer });
}

/** Takes it away. What comes back is carried anew. */
export function removeGiven(given: Given, at: Instant): Given {
  return given.removedAt === undefined ? { ...given, arrived: false, removedAt: at } : given;
}

export function removeGot(got: Got, at: Instant): Got {
  return got.removedAt === undefined ? { ...got, removedAt: at } : got;
}

/** Brings it back. */
export function restored<T extends Given | Got>(word: T): T {
  const { removedAt: _, ...standing } = word;
  return standing as T;
}
