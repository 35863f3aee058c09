import { setTimeout as wait } from "node:timers/promises";
import { ok, type Result } from "../../shared/kernel/result.ts";
import { later } from "../../shared/time/instant.ts";
import type { Card } from "../kit/card.ts";
import type { Clock } from "../ports/clock.ts";
import { Later } from "../ports/job.ts";
import type { Log } from "../ports/log.ts";
import type { Message, Messenger, MessengerRefusal, Recipient } from "../ports/messenger.ts";
import type { Address, addressBook } from "./address.ts";
import { callTeams, patience } from "./connector-call.ts";
import type { pace } from "./pace.ts";
import type { StrictAuth } from "./strict-auth.ts";

/** Begins the occasion of an answer to someone's message. */
export const answerPrefix = "answer|";

interface Outside {
  readonly auth: Pick<StrictAuth, "connector">;
  readonly addresses: ReturnType<typeof addressBook>;
  readonly pace: ReturnType<typeof pace>;
  readonly presented: (card: Card, to: Recipient) => Promise<Card>;
  readonly clock: Clock;
  readonly log: Log;
}
type Connector = Awaited<ReturnType<StrictAuth["connector"]>>;
type Sent = Parameters<Connector["conversations"]["sendToConversation"]>[1];

/** Sends and updates cards through the Bot Framework's connector. */
export function teamsMessenger(outside: Outside): Messenger {
  const { addresses, auth, clock, log } = outside;

  async function deliver<T>(
    to: Recipient,
    message: Message,
    speak: (connector: Connector, thread: string, activity: Sent) => Promise<T>,
  ): Promise<Result<T, MessengerRefusal>> {
    const found = await addresses.find(to);
    if (!found.ok) return found;
    const { serviceUrl, conversation } = found.value;
    const activity = activityOf(await outside.presented(message.card, to), message, to);
    const connector = await auth.connector(serviceUrl);
    const thread = threadOf(conversation, to);
    const sent = await callTeams(clock, async () => {
      await inLine(outside, found.value);
      return speak(connector, thread, activity);
    });
    if (!sent.ok && sent.refusal === "blocked") await addresses.noteBlocked(to);
    if (sent.ok && found.value.again && to.kind === "person") await addresses.noteThrough(to);
    return sent;
  }

  return {
    async send(to, message, once) {
      const sent = await deliver(to, message, ({ conversations }, thread, activity) =>
        conversations.sendToConversation(thread, activity),
      );
      // Whoever wrote sees the answer: only one that did not get through is worth a line.
      if (!(sent.ok && once.startsWith(answerPrefix)))
        log.info({ once, outcome: sent.ok ? "sent" : sent.refusal }, "Message to Teams.");
      return sent.ok ? ok(sent.value.id ?? "") : sent;
    },
    async update(to, id, message) {
      const updated = await deliver(to, message, ({ conversations }, thread, activity) =>
        conversations.updateActivity(thread, id, { ...activity, id }),
      );
      return updated.ok ? ok(null) : updated;
    },
    closedSince: (person) => addresses.closedSince({ kind: "person", ...person }),
    tryAgain: (person) => addresses.noteAlive({ kind: "person", ...person }),
  };
}

/** Waits until it is this message's turn in its conversation. */
async function inLine({ pace, clock }: Pick<Outside, "pace" | "clock">, to: Address) {
  const seconds = pace.take(to.conversation, patience);
  if (seconds === undefined) throw new Later(later(clock.now(), { seconds: 30 }));
  if (seconds > 0) await wait(seconds * 1000);
}

function threadOf(conversation: string, to: Recipient): string {
  const root = to.kind === "conversation" ? to.root : undefined;
  return root === undefined ? conversation : `${conversation};messageid=${root}`;
}

/** A person's own chat makes itself heard; a channel waits to be read. */
function activityOf(card: Card, { summary }: Message, to: Recipient): Sent {
  const heard = to.kind === "person" ? { notification: { alert: true } } : {};
  return {
    type: "message",
    summary,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
    channelData: { tenant: { id: to.tenant }, ...heard },
  };
}
