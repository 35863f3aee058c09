import { removedFor } from "../kernel/removed.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Given, Got, OnWall } from "./kind-word.ts";

interface Sides {
  readonly given: Given | undefined;
  readonly got: Got | undefined;
}

/**
 * What giver and receiver have when both sides agree. The words are the giver's, the answer is the receiver's, and it is gone
 * for both when either has removed it. `together`: both are in the circle now, without which nothing arrives.
 */
export function carryKind(
  { given, got }: Sides,
  { now, together }: { readonly now: Instant; readonly together: boolean },
): Sides {
  if (!given || given.removedAt !== undefined)
    return { given: brought(given, now), got: undefined };
  if (given.to === undefined) return { given: { ...given, arrived: true }, got: undefined };
  if (!got) return given.arrived || !together ? notThere(given) : arriving(given);
  if (got.removedAt !== undefined) {
    return isOver(got.removedAt, now) ? { given: undefined, got: undefined } : { given, got };
  }
  return agreed(given, got);
}

/** What the circle reads; undefined is nothing. */
export function wallOf({ given, got }: Sides): OnWall | undefined {
  if (!given || given.removedAt !== undefined || !given.arrived) return undefined;
  const { id, content, from, to, at, shared } = given;
  if (content.kind === "win") return { id, by: from.person, text: content.text, at };
  if (content.kind !== "thanks" || !to || shared === undefined) return undefined;
  if (!got || got.removedAt !== undefined) return undefined;
  const { help: text, ask } = content;
  return { id, by: from.person, to: to.person, text, ...(ask && { ask }), at };
}

/** What was removed, as long as it can be brought back. */
function brought(given: Given | undefined, now: Instant): Given | undefined {
  return given?.removedAt !== undefined && isOver(given.removedAt, now) ? undefined : given;
}

/** What had arrived and is no more was removed by whoever it was for. */
function notThere(given: Given): Sides {
  return { given: given.arrived ? undefined : given, got: undefined };
}

function arriving(given: Given): Sides {
  const { arrived: _, shared: _shared, ...word } = given;
  return { given: { ...given, arrived: true }, got: word };
}

function agreed(given: Given, got: Got): Sides {
  const { answer: _, ...unanswered } = given;
  if (sameContent(given, got)) {
    const answer = got.answer === undefined ? {} : { answer: got.answer };
    return { given: { ...unanswered, arrived: true, ...answer }, got };
  }
  // An answer was to other words.
  const { answer: _answer, seenAt: _seen, ...word } = got;
  return { given: { ...unanswered, arrived: true }, got: { ...word, content: given.content } };
}

function sameContent(a: Pick<Given, "content">, b: Pick<Given, "content">): boolean {
  return JSON.stringify(a.content) === JSON.stringify(b.content);
}

function isOver(removedAt: Instant, now: Instant): boolean {
  return now >= later(removedAt, { seconds: removedFor });
}
