import { randomUUID } from "node:crypto";
import type { StoredState } from "../stored-state.ts";
import type { GraphState } from "./graph-state.ts";
import type { GraphWorld } from "./graph-world.ts";
import type { Happening } from "./happening.ts";

/** Everyone's activity feed. */
export function activityFeeds(
  { current, change }: StoredState<GraphState>,
  tell: (happening: Happening) => void,
): Pick<GraphWorld, "feedOf" | "addToFeed" | "seeInFeed"> {
  const feedOf = (person: string) => current.feeds?.[person] ?? [];
  const become = (person: string, lines: ReturnType<typeof feedOf>) => {
    change((state) => {
      state.feeds = { ...state.feeds, [person]: lines };
    });
    tell({ kind: "feed-changed", person });
  };
  return {
    feedOf,
    addToFeed(person, line) {
      const others = feedOf(person).filter(
        ({ chain }) => chain === undefined || chain !== line.chain,
      );
      become(person, [...others, { ...line, id: randomUUID() }]);
    },
    seeInFeed(person, id) {
      become(
        person,
        feedOf(person).map((line) => (line.id === id ? { ...line, seen: true } : line)),
      );
    },
  };
}
