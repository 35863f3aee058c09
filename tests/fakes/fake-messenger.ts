import type { Message, Messenger, MessengerRefusal, Recipient } from "../../bot/ports/messenger.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";

export interface Sent {
  readonly to: Recipient;
  readonly message: Message;
  readonly once: string;
  /** Present on a message that replaced another. */
  readonly activity?: string;
}

/** Keeps what was sent. `refusing`, or `turnAway` from then on, makes it refuse everything. */
export function fakeMessenger(refusing?: MessengerRefusal) {
  const sent: Sent[] = [];
  let refusal = refusing;
  const messenger: Messenger = {
    async send(to, message, once) {
      if (refusal) return refuse(refusal);
      sent.push({ to, message, once });
      return ok(`activity-${sent.length}`);
    },
    async update(to, activity, message) {
      if (refusal) return refuse(refusal);
      sent.push({ to, message, once: "", activity });
      return ok(null);
    },
  };
  return {
    ...messenger,
    sent,
    turnAway(why: MessengerRefusal) {
      refusal = why;
    },
  };
}
