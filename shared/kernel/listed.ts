import type { Instant } from "../time/instant.ts";
import type { PersonId } from "./ids.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Something in a list that a circle keeps together: everyone may edit, move, remove and bring back. */
export interface Listed {
  readonly id: string;
  /** Place in the list, lowest first; fractions fall between neighbours. */
  readonly order: number;
  /** Raised with every edit, so that a stale edit is noticed. */
  readonly edition: number;
  readonly editedBy: PersonId;
  readonly removedAt?: Instant | undefined;
}

/** What stands in the list, first first. */
export function inOrder<T extends Listed>(items: readonly T[]): readonly T[] {
  return items
    .filter(({ removedAt }) => removedAt === undefined)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The place after everything else. */
export function lastPlace(items: readonly Listed[]): number {
  return Math.max(0, ...items.map(({ order }) => order)) + 1;
}

/**
 * The items that change when `id` moves before `before`, or last when that is null: usually the one, all of them
 * when the numbers between two neighbours have run out. Nothing when either is not in the list.
 */
export function moved<T extends Listed>(
  items: readonly T[],
  id: string,
  before: string | null,
): readonly T[] {
  const others = inOrder(items).filter((item) => item.id !== id);
  const moving = inOrder(items).find((item) => item.id === id);
  const place = before === null ? others.length : others.findIndex((item) => item.id === before);
  if (!moving || place < 0) return [];

  const low = others[place - 1]?.order ?? 0;
  const high = others[place]?.order ?? lastPlace(others) + 1;
  const order = (low + high) / 2;
  if (low < order && order < high) return order === moving.order ? [] : [{ ...moving, order }];
  return others.toSpliced(place, 0, moving).map((item, index) => ({ ...item, order: index + 1 }));
}

/**
 * The item with new content, one edition on. Refuses an edit that began from an older edition, or of what is removed; the very
 * same edit by the same person, sent again because nobody knew whether it arrived, changes nothing.
 */
export function edited<T extends Listed>(
  items: readonly T[],
  id: string,
  edition: number,
  content: Partial<T>,
  by: PersonId,
): Result<T, "not-found" | "changed-meanwhile"> {
  const item = items.find((each) => each.id === id);
  if (!item || item.removedAt !== undefined) return refuse("not-found");
  if (item.edition === edition + 1 && item.editedBy === by && has(item, content)) return ok(item);
  if (item.edition !== edition) return refuse("changed-meanwhile");
  return ok({ ...item, ...content, edition: edition + 1, editedBy: by });
}

function has<T>(item: T, content: Partial<T>): boolean {
  return Object.entries(content).every(
    ([name, value]) => JSON.stringify(item[name as keyof T]) === JSON.stringify(value),
  );
}

/** The item taken from the list, to be brought back for a while; or brought back to where it was. */
export function withRemoval<T extends Listed>(
  items: readonly T[],
  id: string,
  removedAt: Instant | undefined,
): Result<T, "not-found"> {
  const item = items.find((each) => each.id === id);
  return item ? ok({ ...item, removedAt }) : refuse("not-found");
}
