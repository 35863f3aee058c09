import type { Message, Messenger, MessengerRefusal, Recipient } from "../../bot/ports/messenger.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";
import { instant } from "../../shared/time/instant.ts";

const closedAt = instant("2026-11-20T09:00:00Z");

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
  const tried: PersonId[] = [];
  let refusal = refusing;
  const closed = new Set<PersonId>();
  const refusalFor = (to: Recipient) =>
    to.kind === "person" && closed.has(to.person) ? "blocked" : refusal;
  const messenger: Messenger = {
    async send(to, message, once) {
      const why = refusalFor(to);
      if (why) return refuse(why);
      sent.push({ to, message, once });
      return ok(`activity-${sent.length}`);
    },
    async update(to, activity, message) {
      const why = refusalFor(to);
      if (why) return refuse(why);
      sent.push({ to, message, once: "", activity });
      return ok(null);
    },
    closedSince: async (whom) =>
      refusalFor({ kind: "person", ...whom }) === "blocked" ? closedAt : undefined,
    tryAgain: async ({ person }) => {
      tried.push(person);
    },
  };
  return {
    ...messenger,
    sent,
    /** Whose own chats let nothing in, and for whom one more try was said to be worth it. */
    closed,
    tried,
    turnAway(why: MessengerRefusal) {
      refusal = why;
    },
  };
}
