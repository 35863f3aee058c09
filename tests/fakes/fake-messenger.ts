import type { Message, Messenger, MessengerRefusal, Recipient } from "../../bot/ports/messenger.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";

export interface Sent {
  readonly to: Recipient;
  readonly message: Message;
  readonly once: string;
  /** Present on a message that replaced another. */
  readonly activity?: string;
}

/** Keeps what was sent. `refusing` makes it refuse everything. */
export function fakeMessenger(refusing?: MessengerRefusal) {
  const sent: Sent[] = [];
  const messenger: Messenger = {
    async send(to, message, once) {
      if (refusing) return refuse(refusing);
      sent.push({ to, message, once });
      return ok(`activity-${sent.length}`);
    },
    async update(to, activity, message) {
      if (refusing) return refuse(refusing);
      sent.push({ to, message, once: "", activity });
      return ok(null);
    },
  };
  return { ...messenger, sent };
}
