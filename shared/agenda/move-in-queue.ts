import type { Ask } from "./ask.ts";
import { isPlaced, type QueueOf, queue } from "./queue.ts";

/** The asks that change when one goes before another, or last when that is null. Nothing where either does not wait. */
export function moveInQueue(
  asks: readonly Ask[],
  of: QueueOf,
  id: string,
  before: string | null,
): readonly Ask[] {
  const now = queue(asks, of).map(({ ask }) => ask);
  const moving = now.find((each) => each.id === id);
  const others = now.filter((each) => each !== moving);
  const place = before === null ? others.length : others.findIndex((each) => each.id === before);
  if (!moving || place < 0 || now[place] === moving) return [];
  const after = others.toSpliced(place, 0, moving);
  const put = after.flatMap((ask, at) =>
    ask === moving || isPlaced(ask, of) ? [placedAt(ask, at, of)] : [],
  );
  return asItWould(asks, of, after, moving) ?? put.filter((ask) => !sameAsBefore(ask, asks));
}

function placedAt(ask: Ask, at: number, { held }: QueueOf): Ask {
  const after = held.at(-1);
  return { ...ask, placed: { at, ...(after && { after }) } };
}

function sameAsBefore({ id, placed }: Ask, asks: readonly Ask[]): boolean {
  const before = asks.find((each) => each.id === id)?.placed;
  return before?.at === placed?.at && before?.after === placed?.after;
}

/** Put back to where it would stand by itself, it stands there by itself again. */
function asItWould(
  asks: readonly Ask[],
  of: QueueOf,
  wanted: readonly Ask[],
  moving: Ask,
): readonly Ask[] | undefined {
  const { placed, ...free } = moving;
  const freed = asks.map((ask) => (ask.id === free.id ? free : ask));
  const line = queue(freed, of);
  return line.every(({ ask }, index) => ask.id === wanted[index]?.id)
    ? placed
      ? [free]
      : []
    : undefined;
}
