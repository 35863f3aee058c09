import type { StoredState } from "../stored-state.ts";
import { GraphRefusal } from "./graph-refusal.ts";
import type { GraphState } from "./graph-state.ts";
import type { EventChange } from "./happening.ts";

/** What has changed in calendars, in order, for those who ask what is new. */
export interface ChangeLog {
  note(changes: readonly EventChange[]): void;
  /** Where it stands now. */
  position(): number;
  /** Ids of `owner`'s events that have changed since, each once. @throws GraphRefusal (410) when that is too long ago */
  since(owner: string, position: number): readonly string[];
  /** Forgets what was: whoever asks has to begin anew. */
  forget(): void;
}

const remembered = 5000;

export function changeLog({ current, change }: StoredState<GraphState>): ChangeLog {
  const log = () => current.changes ?? { before: 0, noted: [] };
  return {
    note(changes) {
      if (changes.length === 0) return;
      change((state) => {
        const { before, noted } = log();
        const all = [...noted, ...changes.map(({ owner, event }) => ({ owner, event }))];
        const over = Math.max(0, all.length - remembered);
        state.changes = { before: before + over, noted: all.slice(over) };
      });
    },
    position: () => log().before + log().noted.length,
    since(owner, position) {
      const { before, noted } = log();
      if (position < before)
        throw new GraphRefusal(
          410,
          "SyncStateNotFound",
          "The sync state is not found or has expired; begin anew.",
        );
      const fresh = noted.slice(position - before).filter((each) => each.owner === owner);
      return [...new Set(fresh.map(({ event }) => event))];
    },
    forget() {
      change((state) => {
        state.changes = { before: log().before + log().noted.length + 1, noted: [] };
      });
    },
  };
}
