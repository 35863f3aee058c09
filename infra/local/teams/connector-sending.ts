import { z } from "zod";
import { organisation } from "../organisation/app.ts";
import { personNamed } from "../organisation/people.ts";
import {
  type Answer,
  type Asked,
  type ConnectorWorld,
  noActivity,
  Refused,
  refusal,
  within,
} from "./connector-world.ts";
import { personalChat, threadOf, withoutThread } from "./surroundings.ts";
import type { MessageContent } from "./teams-state.ts";

const adaptiveCard = "application/vnd.microsoft.card.adaptive";

const attachment = z.object({ contentType: z.string(), content: z.json().optional() });
const mention = z.object({ mentioned: z.object({ id: z.string(), name: z.string() }) });
const activity = z.object({
  type: z.string().default("message"),
  text: z.string().nullish(),
  textFormat: z.enum(["plain", "markdown", "xml"]).nullish(),
  attachments: z.array(attachment).nullish(),
  entities: z.array(z.unknown()).nullish(),
  suggestedActions: z
    .object({ actions: z.array(z.object({ title: z.string(), value: z.string() })) })
    .nullish(),
});
/** Teams shows Adaptive Cards up to 1.5. */
const shownCard = z.looseObject({
  type: z.literal("AdaptiveCard"),
  version: z.string().regex(/^1\.[0-5]$/),
});

const newConversation = z.object({
  tenantId: z.string().optional(),
  members: z.array(z.object({ id: z.string() })).optional(),
  channelData: z
    .object({
      channel: z.object({ id: z.string() }).optional(),
      tenant: z.object({ id: z.string() }).optional(),
    })
    .optional(),
  activity: z.unknown().optional(),
});

const unreadable = refusal(400, "BadSyntax", "The payload is not what Teams takes.");
const foreign = refusal(403, "InvalidTenant", "The tenant is another's.");
const noOne = refusal(400, "BadArgument", "One member, known here, is needed.");
const tooLarge = refusal(413, "MessageSizeTooBig", "Message size too large.");

/** Messages out of the bot: new, in a thread, changed, taken back. */
export function sending(world: ConnectorWorld) {
  const { board } = world;

  const send = ({ params, body, tooBig }: Asked): Answer => {
    const conversation = params["conversation"] ?? "";
    const where = within(world, conversation);
    const thread = where.kind === "channel" ? threadOf(conversation) : undefined;
    if (thread !== undefined && !board.find(where.id, thread)) return noActivity;
    const { message, silent } = contentOf(body, tooBig);
    if (silent) return { status: 202, body: {} };
    const { id } = board.post(where.id, "bot", message, thread);
    return { status: 201, body: { id } };
  };

  const create = (asked: Asked): Answer => {
    const read = newConversation.safeParse(asked.body);
    if (!read.success) return unreadable;
    const { channelData, members = [], tenantId, activity: first } = read.data;
    const tenant = channelData?.tenant?.id ?? tenantId ?? organisation.tenant;
    if (tenant !== organisation.tenant) return foreign;
    const channel = channelData?.channel?.id;
    return channel === undefined
      ? createChat(members)
      : createPost(withoutThread(channel), first, asked);
  };

  const createChat = (members: readonly { readonly id: string }[]): Answer => {
    const [person, ...others] = members.map(({ id }) => personNamed(id));
    if (!person || others.length > 0) return noOne;
    const id = personalChat(person);
    within(world, id);
    return { status: 201, body: { id } };
  };

  const createPost = (channel: string, body: unknown, { tooBig }: Asked): Answer => {
    const sent = send({ params: { conversation: channel }, query: {}, body, tooBig });
    const made = z.object({ id: z.string() }).safeParse(sent.body);
    if (sent.status !== 201 || !made.success) return sent;
    const { id } = made.data;
    return { status: 201, body: { id: `${channel};messageid=${id}`, activityId: id } };
  };

  const own = ({ params }: Asked) => {
    const { conversation, activity: id = "" } = params;
    const where = within(world, conversation).id;
    if (board.find(where, id)?.from !== "bot") throw new Refused(noActivity);
    return { where, id };
  };

  const update = (asked: Asked): Answer => {
    const { where, id } = own(asked);
    board.edit(where, id, contentOf(asked.body, asked.tooBig).message);
    return { status: 200, body: { id } };
  };

  const remove = (asked: Asked): Answer => {
    const { where, id } = own(asked);
    board.remove(where, id);
    return { status: 200 };
  };

  return { create, send, update, remove };
}

/** @throws Refused for what Teams would not take */
function contentOf(
  body: unknown,
  tooBig: boolean,
): { readonly message: MessageContent; readonly silent: boolean } {
  if (tooBig) throw new Refused(tooLarge);
  const read = activity.safeParse(body);
  if (!read.success) throw new Refused(unreadable);
  const { type, text, textFormat, entities, suggestedActions } = read.data;
  const cards = cardsOf(read.data);
  const silent = type !== "message";
  if (!silent && cards.length === 0 && !text) throw new Refused(unreadable);
  const message: MessageContent = {
    text: text ?? "",
    textFormat: textFormat ?? "markdown",
    mentions: (entities ?? []).flatMap((each) => mention.safeParse(each).data?.mentioned ?? []),
    cards,
    suggestions: suggestedActions?.actions ?? [],
  };
  return { message, silent };
}

function cardsOf({ attachments }: z.infer<typeof activity>): readonly unknown[] {
  const cards = (attachments ?? [])
    .filter(({ contentType }) => contentType === adaptiveCard)
    .map(({ content }) => content);
  if (!cards.every((card) => shownCard.safeParse(card).success)) throw new Refused(unreadable);
  return cards;
}
