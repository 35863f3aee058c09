import type { ConversationId, PersonId, TenantId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Card } from "../kit/card.ts";

/** Where a message goes: a conversation (with `root`, as a reply in that post's thread), or one person's chat with the bot. */
export type Recipient =
  | {
      readonly kind: "conversation";
      readonly tenant: TenantId;
      readonly conversation: ConversationId;
      readonly root?: string | undefined;
    }
  | { readonly kind: "person"; readonly tenant: TenantId; readonly person: PersonId };

export type Someone = Pick<Recipient & { readonly kind: "person" }, "tenant" | "person">;

export interface Message {
  readonly card: Card;
  /** What a notification shows. Nothing that some readers of the conversation may not see. */
  readonly summary: string;
}

/** `blocked`: the person or an admin does not let the bot in, or it is not installed; `gone`: the conversation is no more. Not to be retried. */
export type MessengerRefusal = "blocked" | "gone";

/**
 * Sends what the bot has to say. Keeps the pace that Teams allows and obeys Retry-After.
 *
 * @throws Later (ports/job.ts) when Teams asks to wait longer than a call should
 */
export interface Messenger {
  /** `once` names the occasion, for the log and for whoever must recognise a repeat. Answers the activity's id. */
  send(to: Recipient, message: Message, once: string): Promise<Result<string, MessengerRefusal>>;
  /** Replaces a message sent before. */
  update(
    to: Recipient,
    activity: string,
    message: Message,
  ): Promise<Result<null, MessengerRefusal>>;
  /** Since when somebody's own chat lets nothing in, as far as is known. Nothing more is tried there until a sign of life. */
  closedSince(whom: Someone): Promise<Instant | undefined>;
  /** They are there: what was refused is tried once more, with the next message. */
  tryAgain(whom: Someone): Promise<void>;
}
