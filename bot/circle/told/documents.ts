import { createHash } from "node:crypto";
import type { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { lastBegun } from "../../../shared/commitment/comes-back.ts";
import type { ConversationId } from "../../../shared/kernel/ids.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { Later } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import type { Notice } from "../../ports/notifier.ts";
import type { Inside } from "../documents.ts";
import { noteNotReached, noteReached } from "../reach/documents.ts";
import { changeTold, readTold, type toldMessage } from "../tellings/documents.ts";

/** At most so many personal messages reach one person about one session; what would be more waits in their app. */
const most = 2;
/** So long a message may be on its way before it counts as lost with whoever was sending it. */
const onItsWay = { minutes: 2 } as const;
/** So long they are remembered. */
const remembered = { days: -21 } as const;

export type ToldMessage = z.infer<typeof toldMessage>;

type World = Pick<Context, "documents" | "messenger" | "notifier" | "clock" | "freshId">;
interface Occasion extends Pick<ToldMessage, "session" | "occasion"> {
  /** Said once for good, whichever session it counts for. */
  readonly whenever?: boolean | undefined;
}
type Someone = Pick<Member, "person" | "tenant">;

/** What someone is told: in their activity feed where there is a `notice` and it gets through, else as a message. Never both. */
export interface Telling extends Message {
  /** Where the circle lives, and the line. */
  readonly notice?: { readonly home: ConversationId; readonly line: Notice } | undefined;
}

/** The session that a message counts for: the one it leads to, or what stands for the next one. */
export function countsFor({ sessions }: Pick<Inside, "sessions">): string {
  const all = sessions.map(({ value }) => value);
  return openSession(all)?.id ?? `after-${lastBegun(all)}`;
}

export function toldIn(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<readonly ToldMessage[]> {
  return readTold(context, address);
}

/**
 * Tells one person something about a session, once however often it is asked for, and as long as they have not been told
 * `most` about it. `told` also where Teams did not let it through.
 *
 * @throws Later while the same message is on its way from elsewhere
 */
export async function tellPerson(
  context: World,
  address: CircleAddress,
  to: Someone,
  occasion: Occasion,
  telling: Telling,
): Promise<"told" | "waits"> {
  const reserved = await reserve(context, address, to, occasion);
  if (reserved !== "sending") return reserved;
  const once = `${occasion.occasion}/${occasion.session}`;
  const outcome = await delivered(context, address, to, once, telling).catch(async (fault) => {
    await note(context, address, to, occasion, () => undefined);
    throw fault;
  });
  let refusedBefore = false;
  await note(
    context,
    address,
    to,
    occasion,
    (before) => ({ ...before, ...outcome }),
    (all) => {
      refusedBefore = all.some(({ person, refused }) => refused && person === to.person);
    },
  );
  if (outcome.refused) await noteNotReached(context, address, to.person);
  else if (outcome.activity !== undefined && refusedBefore)
    await noteReached(context, address, to.person);
  return "told";
}

/** A line in the feed leads to where it is answered; only where that is closed there is a card to answer in. */
async function delivered(
  { messenger, notifier }: World,
  { tenant }: CircleAddress,
  { person, tenant: own }: Someone,
  once: string,
  { notice, ...message }: Telling,
): Promise<Partial<ToldMessage>> {
  if (notice) {
    const place = { tenant, conversation: notice.home };
    if ((await notifier.notify(place, person, notice.line, once)).ok) return { inFeed: true };
  }
  const sent = await messenger.send({ kind: "person", tenant: own, person }, message, once);
  return sent.ok ? { activity: sent.value, shown: shownAs(message) } : { refused: true };
}

/** Has a post say what is true by now. */
export async function retell(
  context: World,
  address: CircleAddress,
  before: ToldMessage,
  message: Message,
): Promise<void> {
  const shown = shownAs(message);
  if (before.activity === undefined || before.shown === shown) return;
  const to = { kind: "person", tenant: before.tenant, person: before.person } as const;
  await context.messenger.update(to, before.activity, message);
  await note(context, address, before, before, (latest) => ({ ...latest, shown }));
}

/**
 * Keeps what someone answers to what they are told, or that they answer nothing any more. Who has not been told yet is not
 * told afterwards: they know.
 */
export async function answerTold(
  context: Pick<World, "documents" | "freshId">,
  address: CircleAddress,
  { person, tenant }: Someone,
  { session, occasion }: Occasion,
  { answer, at }: { readonly answer: string | undefined; readonly at: Instant },
): Promise<void> {
  await changeTold(context, address, (messages) => {
    const before = messages.find(isOf({ person, session, occasion }));
    if (before?.answer === answer) return messages;
    const others = messages.filter((each) => each !== before);
    if (answer === undefined && before?.early) return others;
    const { answer: _, ...told } = before ?? {
      ...{ person, tenant, session, occasion, at },
      early: true,
    };
    return [...others, { ...told, ...(answer !== undefined && { answer }) }];
  });
}

/** Changes what is remembered of a message; nothing forgets it. */
export async function note(
  context: Pick<World, "documents" | "freshId">,
  address: CircleAddress,
  { person }: Pick<Someone, "person">,
  { session, occasion }: Occasion,
  next: (before: ToldMessage) => ToldMessage | undefined,
  look: (before: readonly ToldMessage[]) => void = () => undefined,
): Promise<void> {
  const isIt = isOf({ person, session, occasion });
  await changeTold(context, address, (messages) => {
    look(messages);
    return messages.some(isIt)
      ? messages.flatMap((each) => (isIt(each) ? next(each) : each) ?? [])
      : messages;
  });
}

async function reserve(
  context: World,
  address: CircleAddress,
  { person, tenant }: Someone,
  { session, occasion, whenever = false }: Occasion,
): Promise<"sending" | "told" | "waits"> {
  const now = context.clock.now();
  let outcome: "sending" | "told" | "waits" = "sending";
  await changeTold(context, address, (messages) => {
    const mine = messages.filter((each) => each.person === person && each.session === session);
    const said = whenever ? messages.filter((each) => each.person === person) : mine;
    const before = said.find((each) => each.occasion === occasion);
    outcome = outcomeOf(before, mine.filter(({ refused, early }) => !refused && !early).length);
    const lost = before && later(before.at, onItsWay);
    if (outcome === "sending" && lost !== undefined && now < lost) throw new Later(lost);
    if (outcome !== "sending") return messages;
    const recent = messages.filter((each) => each !== before && each.at > later(now, remembered));
    return [...recent, { person, tenant, session, occasion, at: now }];
  });
  return outcome;
}

function isOf(one: Pick<ToldMessage, "person" | "session" | "occasion">) {
  return ({ person, session, occasion }: ToldMessage) =>
    person === one.person && session === one.session && occasion === one.occasion;
}

function outcomeOf(before: ToldMessage | undefined, told: number) {
  if (before?.activity !== undefined || before?.inFeed || before?.refused || before?.early)
    return "told";
  return before === undefined && told >= most ? "waits" : "sending";
}

function shownAs({ card }: Message): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("base64").slice(0, 22);
}
