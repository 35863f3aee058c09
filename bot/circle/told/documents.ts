import { createHash } from "node:crypto";
import { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { type ConversationId, personId, tenantId } from "../../../shared/kernel/ids.ts";
import { instantText, later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { Later } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import type { Message } from "../../ports/messenger.ts";
import type { Notice } from "../../ports/notifier.ts";
import { circlePartition } from "../../ports/partition.ts";

/** At most so many personal messages reach one person about one session; what would be more waits in their app. */
const most = 2;
/** So long a message may be on its way before it counts as lost with whoever was sending it. */
const onItsWay = { minutes: 2 } as const;
/** So long they are remembered. */
const remembered = { days: -21 } as const;

const toldMessage = z.object({
  person: personId,
  tenant: tenantId,
  /** The session it is about, or what stands for one. */
  session: z.string(),
  /** What it says; `<word>.<what>`. */
  occasion: z.string(),
  at: instantText,
  /** The post; absent while it is on its way. */
  activity: z.string().optional(),
  /** It stands in their activity feed instead, and nothing was posted. */
  inFeed: z.boolean().optional(),
  /** Teams did not let it through. */
  refused: z.boolean().optional(),
  /** What the post shows, in short. */
  shown: z.string().optional(),
  /** What the person has answered, where nothing else keeps it. */
  answer: z.string().optional(),
});
export type ToldMessage = z.infer<typeof toldMessage>;

/** What the bot has told members one by one. No words of theirs; whom it told what is no secret to the circle. */
const told = z.object({ messages: z.array(toldMessage).readonly() });
const toldKind = kind("told", told);
const toldDocument = "told";

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

export async function toldIn(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<readonly ToldMessage[]> {
  return (await read(context, address))?.value.messages ?? [];
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
  await note(context, address, to, occasion, (before) => ({ ...before, ...outcome }));
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

/** Changes what is remembered of a message; nothing forgets it. */
export async function note(
  context: Pick<World, "documents" | "freshId">,
  address: CircleAddress,
  { person }: Pick<Someone, "person">,
  { session, occasion }: Occasion,
  next: (before: ToldMessage) => ToldMessage | undefined,
): Promise<void> {
  const isIt = (each: ToldMessage) =>
    each.person === person && each.session === session && each.occasion === occasion;
  await change(context, address, (messages) =>
    messages.some(isIt)
      ? messages.flatMap((each) => (isIt(each) ? next(each) : each) ?? [])
      : messages,
  );
}

async function reserve(
  context: World,
  address: CircleAddress,
  { person, tenant }: Someone,
  { session, occasion, whenever = false }: Occasion,
): Promise<"sending" | "told" | "waits"> {
  const now = context.clock.now();
  let outcome: "sending" | "told" | "waits" = "sending";
  await change(context, address, (messages) => {
    const mine = messages.filter((each) => each.person === person && each.session === session);
    const said = whenever ? messages.filter((each) => each.person === person) : mine;
    const before = said.find((each) => each.occasion === occasion);
    outcome = outcomeOf(before, mine.filter(({ refused }) => !refused).length);
    const lost = before && later(before.at, onItsWay);
    if (outcome === "sending" && lost !== undefined && now < lost) throw new Later(lost);
    if (outcome !== "sending") return messages;
    const recent = messages.filter((each) => each !== before && each.at > later(now, remembered));
    return [...recent, { person, tenant, session, occasion, at: now }];
  });
  return outcome;
}

function outcomeOf(before: ToldMessage | undefined, told: number) {
  if (before?.activity !== undefined || before?.inFeed || before?.refused) return "told";
  return before === undefined && told >= most ? "waits" : "sending";
}

async function change(
  context: Pick<World, "documents" | "freshId">,
  address: CircleAddress,
  next: (messages: readonly ToldMessage[]) => readonly ToldMessage[],
): Promise<void> {
  const partition = circlePartition(address.tenant, address.circle);
  for (let attempt = 0; attempt < 8; attempt++) {
    const stored = await read(context, address);
    const before = stored?.value.messages ?? [];
    const messages = next(before);
    if (messages === before) return;
    const write = stored
      ? toldKind.replace(stored, { messages })
      : toldKind.create(toldDocument, { messages });
    if ((await context.documents.commit(partition, [write], context.freshId())).ok) return;
  }
  throw new Error("What was told is not remembered.");
}

async function read(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
): Promise<Stored<z.infer<typeof told>> | undefined> {
  const found = await documents.read(circlePartition(tenant, circle), toldDocument);
  return found && toldKind.read(found);
}

function shownAs({ card }: Message): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("base64").slice(0, 22);
}
