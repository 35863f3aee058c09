import type { z } from "zod";
import type { ConversationId, TenantId } from "../../shared/kernel/ids.ts";
import type { Language } from "../../shared/kernel/language.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Key } from "../../shared/words/key.ts";
import type { Card } from "../kit/card.ts";
import type { Caller } from "./caller.ts";

/** A press of a card's button, or a card asking for the reader's own view of itself. */
export interface Turn {
  readonly caller: Caller;
  readonly language: Language;
  /** The conversation's, which may not be the caller's. */
  readonly tenant: TenantId;
  readonly conversation: ConversationId;
  /** The message the card stands in. */
  readonly activity?: string | undefined;
  readonly now: Instant;
}

/** What a press comes to: a card in the place of the old one (for the presser alone), or a sentence. */
export type Answer = { readonly card: Card } | { readonly say: string };

/** Answers the buttons of one word's cards. `schema` is the word's action union of shared/contract. */
export interface Actions<A extends { readonly verb: string } = { readonly verb: string }> {
  readonly schema: z.ZodType<A>;
  /** What whoever is not on the roster of the circle's conversation is told. */
  readonly notYours: Key;
  run(action: A, turn: Turn): Promise<Answer>;
}

/** What someone wrote to the bot, `text` without the mention, and where. */
export interface Said {
  readonly caller: Caller;
  readonly language: Language;
  /** The conversation's, which may not be the caller's. */
  readonly tenant: TenantId;
  readonly conversation: ConversationId;
  readonly where: "channel" | "groupChat" | "personal";
  readonly text: string;
  readonly now: Instant;
}

/** Answers one command in every language: the words that call it, and the answer. */
export interface Command {
  readonly name: "help" | "next" | "agenda" | "schedule" | "my-circles";
  run(said: Said): Promise<{ readonly card: Card; readonly summary: string }>;
}
