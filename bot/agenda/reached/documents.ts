import type { Ask } from "../../../shared/agenda/ask.ts";
import { keeps } from "../../../shared/circle/keeps.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Inside } from "../../circle/documents.ts";
import { putAway } from "../../circle/past/documents.ts";
import type { Write } from "../../ports/documents.ts";
import { askKind } from "../documents.ts";
import { questionsKind } from "../question/documents.ts";

/** What a session has reached waits no longer: it is history at once, or nothing any more where nothing is kept. */
export function reachedAway(
  inside: Inside,
  reached: readonly Ask[],
  { state }: Session,
): readonly Write[] {
  const { questions, circle } = inside;
  const kept = keeps(circle.value, "past-asks");
  // Questions that have come out were there to be read aloud in it.
  const aloud = !kept && questions && state === "closed" ? [questionsKind.remove(questions)] : [];
  return [...asksAway(inside, reached), ...aloud];
}

/** The same of what a round in writing has reached, which reads nothing aloud. */
export function asksAway(
  { asks, circle }: Pick<Inside, "asks" | "circle">,
  reached: readonly Ask[],
): readonly Write[] {
  const kept = keeps(circle.value, "past-asks");
  return asks.flatMap((stored) => {
    const ask = reached.find(({ id }) => id === stored.value.id);
    if (!ask) return [];
    return kept ? putAway(askKind, stored, ask) : [askKind.remove(stored)];
  });
}
