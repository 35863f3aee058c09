import type { MessageView } from "./host-api.ts";

/** A message as it was sent. Its id is milliseconds since 1970, as text: what Teams uses. */
export interface StoredMessage extends MessageContent {
  readonly id: string;
  /** The post it replies to, in a channel. */
  readonly root?: string | undefined;
  /** A person's object id, or `bot`. */
  readonly from: string;
  readonly at: string;
  readonly edited: boolean;
  readonly edition: number;
}

export type MessageContent = Pick<
  MessageView,
  "text" | "textFormat" | "mentions" | "cards" | "suggestions"
>;

/** What was said in a conversation, and by whom it has been seen. */
export interface StoredConversation {
  messages: StoredMessage[];
  /** The last message each person has seen. */
  readonly read: Record<string, string>;
  /** Of a meeting's chat. */
  meeting: "booked" | "running" | "ended";
}

/** What lies in Teams itself. Rosters, installations and tabs are Graph's to know. */
export interface TeamsState {
  readonly conversations: Record<string, StoredConversation>;
  lastId: number;
}

export function emptyTeams(): TeamsState {
  return { conversations: {}, lastId: 0 };
}

/** The stored part of a conversation; made when it is first spoken in. */
export function spokenIn(state: TeamsState, id: string): StoredConversation {
  state.conversations[id] ??= { messages: [], read: {}, meeting: "booked" };
  return state.conversations[id];
}
