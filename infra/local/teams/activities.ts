import { app, organisation } from "../organisation/app.ts";
import { localeOf } from "../organisation/locale-of.ts";
import type { Person } from "../organisation/people.ts";
import { team } from "../organisation/places.ts";
import { meetingId, type Surrounding } from "./surroundings.ts";
import type { StoredMessage } from "./teams-state.ts";

/** An activity as Teams posts it to a bot; source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object */
export interface Activity {
  readonly type: string;
  readonly id: string;
  readonly [more: string]: unknown;
}

/** Who does what where: what every activity tells. */
export interface Scene {
  readonly where: Surrounding;
  readonly person: Person;
  /** The post whose thread it happens in, in a channel. */
  readonly thread?: string | undefined;
  /** The world's time in milliseconds since 1970. */
  readonly now: number;
  readonly serviceUrl: string;
}

export const botAccount = { id: app.botAccount, name: app.name } as const;

/** A pressed Action.Submit: its data with the inputs, and the message that it stands in. */
interface Submitted {
  readonly value: unknown;
  readonly card?: string | undefined;
}

/** Someone wrote something the bot is to hear, or pressed an Action.Submit. */
export function messageActivity(
  scene: Scene,
  message: StoredMessage,
  submitted?: Submitted,
): Activity {
  const mentions = message.mentions.map((mentioned) => ({
    type: "mention",
    mentioned,
    text: `<at>${mentioned.name}</at>`,
  }));
  const base = envelope(scene, message.id);
  return {
    ...base,
    type: "message",
    textFormat: "plain",
    text: message.text,
    ...(submitted && { value: submitted.value, replyToId: submitted.card }),
    attachments: [{ contentType: "text/html", content: `<p>${message.text}</p>` }],
    entities: [...base.entities, ...mentions],
  };
}

/** A press on a card, or a card asking for the reader's own view (`automatic`). */
export function invokeActivity(
  scene: Scene,
  id: string,
  message: string,
  action: Readonly<Record<string, unknown>>,
  trigger: "manual" | "automatic",
): Activity {
  return {
    ...envelope(scene, id),
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: message,
    value: { action: { type: "Action.Execute", ...action }, trigger },
  };
}

/** The app came or went. `channel` is the one chosen while adding it to a team. */
export function installationActivity(
  scene: Scene,
  id: string,
  action: "add" | "remove",
  channel?: string,
): Activity {
  const base = envelope(scene, id);
  return {
    ...base,
    type: "installationUpdate",
    action,
    channelData: {
      ...base.channelData,
      ...(channel === undefined ? {} : { settings: { selectedChannel: { id: channel } } }),
      source: { name: "message" },
    },
  };
}

/** Someone (or the bot itself) came into the conversation or went out of it. */
export function rosterActivity(
  scene: Scene,
  id: string,
  change: "added" | "removed",
  accounts: readonly { readonly id: string; readonly aadObjectId?: string }[],
): Activity {
  const base = envelope(scene, id);
  const eventType = change === "added" ? "MemberAdded" : "MemberRemoved";
  const about = scene.where.membership === "private" ? "channel" : "team";
  return {
    ...base,
    type: "conversationUpdate",
    [change === "added" ? "membersAdded" : "membersRemoved"]: accounts,
    channelData: {
      ...base.channelData,
      ...(scene.where.kind === "channel" ? { eventType: `${about}${eventType}` } : {}),
    },
  };
}

/** A booked meeting began or ended. Source: https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis */
export function meetingActivity(scene: Scene, id: string, what: "Start" | "End"): Activity {
  const { meeting } = scene.where;
  return {
    ...envelope(scene, id),
    type: "event",
    name: `application/vnd.microsoft.meeting${what}`,
    value: {
      MeetingType: "Scheduled",
      Title: meeting?.subject,
      Id: meetingId(scene.where.id),
      JoinUrl: meeting?.joinUrl,
      [`${what}Time`]: new Date(scene.now).toISOString(),
    },
  };
}

/** What every activity says around what happened. */
export function envelope({ where, person, thread, now, serviceUrl }: Scene, id: string) {
  const { zone } = person;
  const locale = localeOf(person);
  const at = new Date(now).toISOString();
  return {
    id,
    timestamp: at,
    localTimestamp: at.replace("Z", "+00:00"),
    localTimezone: zone,
    locale,
    channelId: "msteams",
    serviceUrl,
    from: { id: person.teamsAccount, name: person.name, aadObjectId: person.id },
    recipient: botAccount,
    conversation: {
      id: thread === undefined ? where.id : `${where.id};messageid=${thread}`,
      conversationType: conversationType(where),
      tenantId: organisation.tenant,
      ...(where.kind === "personal" ? {} : { isGroup: true, name: where.name }),
    },
    entities: [
      { type: "clientInfo", locale, country: "DE", platform: "Web", timezone: zone },
    ] as readonly Readonly<Record<string, unknown>>[],
    channelData: { tenant: { id: organisation.tenant }, ...channelData(where) },
  };
}

function channelData({ kind, id, membership }: Surrounding): Readonly<Record<string, unknown>> {
  if (kind === "meeting") return { meeting: { id: meetingId(id) } };
  if (kind !== "channel") return {};
  return {
    teamsTeamId: team.thread,
    teamsChannelId: id,
    team: { id: team.thread, aadGroupId: team.id, name: team.name },
    channel: { id, ...(membership === "private" ? { type: "private" } : {}) },
  };
}

function conversationType({ kind }: Surrounding): string {
  if (kind === "channel" || kind === "personal") return kind;
  return "groupChat";
}
