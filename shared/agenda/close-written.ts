import type { Circle } from "../circle/circle.ts";
import type { Instant } from "../time/instant.ts";
import type { Ask } from "./ask.ts";
import { asksHeard } from "./asks-heard.ts";
import type { Written, WrittenAnswers } from "./written.ts";

interface ClosedWritten {
  readonly circle: Circle;
  readonly round: Written;
  /** The asks that someone else has answered; the others wait for the next session. */
  readonly reached: readonly Ask[];
}

/**
 * A round is over at its time. Nobody has facilitated it: it moves no turns and no balances. Whoever's ask was answered has had
 * time for one, so that others' come before their next.
 */
export function closeWritten(
  circle: Circle,
  round: Written,
  {
    asks,
    answers,
    at,
  }: {
    readonly asks: readonly Ask[];
    readonly answers: readonly WrittenAnswers[];
    readonly at: Instant;
  },
): ClosedWritten {
  const answered = round.segments.flatMap((segment, index) =>
    segment.kind === "ask" &&
    answers.some(
      ({ by, texts }) => by !== segment.by && texts.some((each) => each.segment === index),
    )
      ? [segment.ask]
      : [],
  );
  const reached = asks
    .filter(({ id, removedAt, reachedIn }) => answered.includes(id) && !(removedAt || reachedIn))
    .map((ask) => ({ ...ask, reachedIn: round.id }));
  const heard = reached.map(({ by }) => by);
  const ledger = reached.length > 0 ? asksHeard(circle.ledger, heard, at) : circle.ledger;
  return { circle: { ...circle, ledger }, round: { ...round, closedAt: at }, reached };
}
