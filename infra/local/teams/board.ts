import type { StoredState } from "../stored-state.ts";
import type { HostChange } from "./host-api.ts";
import {
  type MessageContent,
  type StoredMessage,
  spokenIn,
  type TeamsState,
} from "./teams-state.ts";

/** What the parts of this Teams share. */
export interface Ground {
  readonly state: StoredState<TeamsState>;
  /** The world's time in milliseconds since 1970. */
  now(): number;
  /** Tells every open host page what to fetch anew. */
  tell(change: HostChange): void;
}

/** Where messages are put up, changed and taken down. */
export function board({ state, now, tell }: Ground) {
  const find = (conversation: string, id: string) =>
    state.current.conversations[conversation]?.messages.find((each) => each.id === id);

  const replace = (conversation: string, id: string, by: readonly StoredMessage[]): boolean => {
    if (!find(conversation, id)) return false;
    state.change((teams) => {
      const stored = spokenIn(teams, conversation);
      stored.messages = stored.messages.flatMap((each) => (each.id === id ? by : each));
    });
    tell({ what: "messages", conversation });
    return true;
  };

  return {
    find,
    /** Puts a message at the end; with `root`, as a reply to that post. */
    post(conversation: string, from: string, content: MessageContent, root?: string) {
      const message = state.change((teams): StoredMessage => {
        teams.lastId = Math.max(teams.lastId + 1, now());
        const id = String(teams.lastId);
        const at = new Date(now()).toISOString();
        const made = { id, root, from, at, ...content, edited: false, edition: 1 };
        const stored = spokenIn(teams, conversation);
        stored.messages.push(made);
        if (from !== "bot") stored.read[from] = id;
        return made;
      });
      tell({ what: "messages", conversation });
      return message;
    },
    /** Whether there was such a message. */
    edit(conversation: string, id: string, content: MessageContent): boolean {
      const old = find(conversation, id);
      if (!old) return false;
      const edited = { ...old, ...content, edited: true, edition: old.edition + 1 };
      return replace(conversation, id, [edited]);
    },
    remove: (conversation: string, id: string): boolean => replace(conversation, id, []),
  };
}
export type Board = ReturnType<typeof board>;
