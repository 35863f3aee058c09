import type { AskView, CirclePage, ResourceView } from "../../shared/contract/circle-page.ts";
import type { WordsAskedFor } from "../../shared/contract/shelf.ts";
import { anAgendaOf } from "../builders/circle-page.ts";

/** A circle in memory: its page, what was taken away, and who wants to hear of changes. */
export interface FakeCircle {
  readonly page: () => CirclePage;
  readonly change: (change: (page: CirclePage) => Partial<CirclePage>) => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly asks: FakeList<AskView>;
  readonly shelf: FakeList<ResourceView>;
  /** What was true once, and the words that the reader is asked for. */
  readonly away: ResourceView[];
  readonly asked: WordsAskedFor[];
}

interface FakeList<Item> {
  readonly all: () => readonly Item[];
  readonly put: (items: readonly Item[]) => void;
  readonly removed: Map<string, Item>;
}

export function fakeCircle(start: CirclePage): FakeCircle {
  let page = start;
  const listeners = new Set<() => void>();
  const change: FakeCircle["change"] = (by) => {
    page = { ...page, ...by(page), version: page.version + 1 };
    for (const listener of listeners) listener();
  };
  return {
    page: () => page,
    change,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    asks: {
      all: () => [
        ...page.agenda.segments.flatMap((one) => (one.kind === "ask" ? [one.ask] : [])),
        ...page.agenda.waiting,
      ],
      put: (asks) => change(() => ({ agenda: anAgendaOf(...asks) })),
      removed: new Map(),
    },
    away: [],
    asked: [],
    shelf: {
      all: () => page.shelf,
      put: (items) => change(() => ({ shelf: [...items] })),
      removed: new Map(),
    },
  };
}

/** Moves the item before another, or last. */
export function placed<Item>(
  items: readonly Item[],
  item: Item,
  isBefore: (other: Item) => boolean,
): readonly Item[] {
  const others = items.filter((other) => other !== item);
  const index = others.findIndex(isBefore);
  return index < 0 ? [...others, item] : others.toSpliced(index, 0, item);
}
