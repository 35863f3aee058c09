import type { PersonId, TenantId } from "../../shared/kernel/ids.ts";
import { type Language, languageOf } from "../../shared/kernel/language.ts";
import { type Instant, instant } from "../../shared/time/instant.ts";
import type { Caller } from "../ports/caller.ts";
import type { Place } from "../ports/directory.ts";
import { type Account, type Posted, posted } from "./posted.ts";

/** An activity that has been proven to come from Teams. */
export interface Activity {
  readonly type: string;
  readonly name: string;
  readonly action: string;
  readonly event: string;
  readonly id: string;
  readonly at: Instant | undefined;
  readonly serviceUrl: string;
  /** The conversation, without the thread. */
  readonly place: Place;
  readonly where: "channel" | "groupChat" | "personal";
  /** The post whose thread it stands in. */
  readonly root: string | undefined;
  /** Undefined for whoever has no directory account: bots, anonymous guests of a meeting. */
  readonly caller: Caller | undefined;
  /** How Teams calls the sender here. */
  readonly sender: string;
  readonly language: Language;
  /** What was written, without the mention of the bot. */
  readonly text: string;
  readonly value: unknown;
  readonly replyTo: string | undefined;
  readonly team: { readonly id: string; readonly group: string | undefined } | undefined;
  readonly channel: { readonly id: Place["conversation"]; readonly kind: ChannelKind } | undefined;
  readonly selectedChannel: Place["conversation"] | undefined;
  readonly botAdded: boolean;
  readonly botRemoved: boolean;
  readonly peopleRemoved: readonly PersonId[];
}
type ChannelKind = "standard" | "private" | "shared";

/** Reads an activity; undefined for a body that Teams would not send. */
export function readActivity(body: unknown): Activity | undefined {
  const { data } = posted.safeParse(body);
  const tenant = data?.conversation.tenantId ?? data?.channelData.tenant?.id;
  if (!(data && tenant)) return undefined;
  return { ...wordsOf(data), ...whereabouts(data, tenant), ...membership(data) };
}

function wordsOf(data: Posted) {
  return {
    type: data.type,
    name: data.name ?? "",
    action: data.action ?? "",
    event: data.channelData.eventType ?? "",
    id: data.id,
    at: momentOf(data.timestamp),
    sender: data.from.id,
    language: readersLanguage(data),
    text: textOf(data),
    value: data.value,
    replyTo: data.replyToId,
  };
}

function whereabouts(data: Posted, tenant: TenantId) {
  const { team, settings } = data.channelData;
  const [conversation, root] = data.conversation.id.split(";messageid=");
  return {
    serviceUrl: data.serviceUrl,
    place: { tenant, conversation: conversation as Place["conversation"] },
    where: data.conversation.conversationType ?? (team ? "channel" : "groupChat"),
    root,
    caller: callerOf(data, tenant),
    team: team && { id: team.id, group: team.aadGroupId },
    channel: channelOf(data),
    selectedChannel: settings?.selectedChannel?.id,
  } as const;
}

function membership({ membersAdded = [], membersRemoved = [], recipient }: Posted) {
  const isBot = ({ id }: Account) => id === recipient?.id;
  return {
    botAdded: membersAdded.some(isBot),
    botRemoved: membersRemoved.some(isBot),
    peopleRemoved: membersRemoved.flatMap(({ aadObjectId }) => aadObjectId ?? []),
  };
}

/** Every tenant that an activity names, and that of whoever acts in a shared channel: each has to be allowed. */
export function tenantsOf(body: unknown): readonly string[] {
  const { data } = posted.safeParse(body);
  const acts = data?.type === "message" || data?.type === "invoke";
  const sender = data && acts && channelOf(data)?.kind === "shared" && data.from.tenantId;
  const named = [data?.conversation.tenantId, data?.channelData.tenant?.id, sender || undefined];
  return named.flatMap((tenant) => tenant ?? []);
}

/** A guest has an account in the conversation's own tenant. Someone in a shared channel may have theirs elsewhere (unverified). */
function callerOf(data: Posted, tenant: TenantId): Caller | undefined {
  const { aadObjectId, name = "", tenantId: own = tenant } = data.from;
  const outside = channelOf(data)?.kind === "shared";
  return aadObjectId && { tenant: outside ? own : tenant, person: aadObjectId, name };
}

function channelOf({ channelData: { channel } }: Posted): Activity["channel"] {
  if (!channel) return undefined;
  const kind = channel.type === "private" || channel.type === "shared" ? channel.type : "standard";
  return { id: channel.id, kind };
}

function readersLanguage({ locale, entities = [] }: Posted): Language {
  const client = entities.find(({ type }) => type === "clientInfo")?.["locale"];
  return languageOf(locale ?? (typeof client === "string" ? client : ""));
}

function textOf({ text: written = "", entities = [], recipient }: Posted): string {
  const mentions = entities.flatMap(({ type, text: mention, mentioned }) => {
    const { id } = (mentioned ?? {}) as { id?: unknown };
    return type === "mention" && typeof mention === "string" && id === recipient?.id ? mention : [];
  });
  const bare = mentions.reduce((rest, mention) => rest.replaceAll(mention, " "), written);
  return bare
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/\s+/g, " ")
    .trim();
}

function momentOf(timestamp: string | undefined): Instant | undefined {
  try {
    return timestamp === undefined ? undefined : instant(timestamp);
  } catch {
    return undefined;
  }
}
