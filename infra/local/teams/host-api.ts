import type { ClockView } from "./clock-view.ts";

/**
 * What the host page asks of the local world: JSON over HTTP on the page's own origin. The shapes, for both sides.
 *
 * `{me}` is a person's Entra object id, `{c}` a conversation id, `{m}` a message id; percent-encode each.
 * `x-reads` names the locale that `{me}` reads in for now, instead of their own.
 * A refusal is a status of 400 or more with `HostRefusal`. All bodies and answers are JSON.
 *
 * | request | body | answer |
 * |---|---|---|
 * | GET /host/world | | World |
 * | GET /host/live | | server-sent events; each `data:` is a HostChange |
 * | GET /host/me/{me}/places | | Places |
 * | GET /host/me/{me}/token | | { token: string; expiresAt: string }, the tab's SSO token |
 * | GET /host/me/{me}/conversations/{c} | | ConversationView |
 * | POST /host/me/{me}/conversations/{c}/messages | NewMessage | { id: string } |
 * | POST /host/me/{me}/conversations/{c}/messages/{m}/execute | Press | PressAnswer |
 * | POST /host/me/{me}/conversations/{c}/messages/{m}/refresh | | PressAnswer |
 * | POST /host/me/{me}/conversations/{c}/messages/{m}/extension | | DialogAnswer |
 * | POST /host/me/{me}/conversations/{c}/messages/{m}/extension/submit | { data } | DialogAnswer |
 * | POST /host/me/{me}/conversations/{c}/extension/find | { search: string } | FoundAnswer |
 * | POST /host/me/{me}/conversations/{c}/extension/link | { url: string } | FoundAnswer |
 * | POST /host/me/{me}/conversations/{c}/read | | {} |
 * | POST /host/me/{me}/conversations/{c}/app | | {}, adds the app: to the team for a standard channel |
 * | DELETE /host/me/{me}/conversations/{c}/app | | {} |
 * | POST /host/me/{me}/conversations/{c}/tabs | NewTab | TabView |
 * | PUT /host/me/{me}/conversations/{c}/tabs/{tab} | NewTab | TabView |
 * | DELETE /host/me/{me}/conversations/{c}/tabs/{tab} | | {} |
 * | POST /host/me/{me}/conversations/{c}/members | { person: string } | {} |
 * | DELETE /host/me/{me}/conversations/{c}/members/{person} | | {} |
 * | GET /host/me/{me}/calendar?from=…&until=… | | { events: CalendarEntry[] }; with `of=sessions`, here and below, of the sessions' mailbox |
 * | POST /host/me/{me}/calendar | { startsAt: string; endsAt: string; subject?: string } | {} |
 * | POST /host/me/{me}/calendar/{event}/answer | { answer: "accepted" \| "tentative" \| "declined" } | {} |
 * | POST /host/me/{me}/calendar/{event}/move | { startsAt: string; endsAt: string } | {} |
 * | DELETE /host/me/{me}/calendar/{event} | | {}, cancels a meeting of one's own |
 * | GET /host/me/{me}/calendar/settings | | MailboxSettingsView |
 * | POST /host/me/{me}/calendar/settings | Partial<MailboxSettingsView> | {} |
 * | GET /host/me/{me}/feed | | { lines: FeedLineView[] }, the activity feed, newest first |
 * | POST /host/me/{me}/feed/{line}/seen | | {} |
 * | POST /host/me/{me}/meetings/{c}/start | | {} |
 * | POST /host/me/{me}/meetings/{c}/end | | {} |
 * | GET /host/clock | | ClockView |
 * | POST /host/clock | ClockMove | ClockView, once everything that fell due has run |
 * | POST /host/activities | ToldActivity | { id, answers: { status, body }[] }, once the bot has answered |
 * | GET /host/faults | | { faults: HostFault[] } |
 * | POST /host/faults | { faults: HostFault[] }, in the place of all earlier ones | {} |
 */
export interface World {
  readonly tenant: string;
  readonly app: AppView;
  readonly people: readonly PersonView[];
  /** Those that one can read in. */
  readonly locales: readonly string[];
  readonly clock: ClockView;
}

export interface AppView {
  /** Application (client) id; the bot is `28:` and this. */
  readonly appId: string;
  /** Id of the Teams app, as in deep links `/l/entity/{teamsAppId}/…`. */
  readonly teamsAppId: string;
  readonly name: string;
  readonly bot: string;
  /** Origin of the tab, where its iframes come from. */
  readonly tabOrigin: string;
  /** Addresses with Teams' own placeholders left in; `configuration` is shown on adding a tab. */
  readonly configurationUrl: string;
  readonly personalUrl: string;
}

export interface PersonView {
  readonly id: string;
  /** How bots know them: `29:…`. */
  readonly mri: string;
  readonly name: string;
  readonly mail: string;
  readonly guest: boolean;
  readonly zone: string;
  readonly locale: string;
  readonly jobTitle?: string | undefined;
  readonly tenant: string;
}

export type ConversationKind = "channel" | "groupChat" | "meeting" | "personal";

export interface Places {
  readonly teams: readonly TeamView[];
  readonly chats: readonly ConversationBrief[];
  readonly meetings: readonly MeetingBrief[];
  /** The person's own chat with the bot. */
  readonly personal: ConversationBrief;
}

interface TeamView {
  /** The team's thread id, `19:…@thread.tacv2`: its General channel. */
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly channels: readonly ConversationBrief[];
}

export interface ConversationBrief {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly name: string;
  readonly membership?: "standard" | "private" | "shared" | undefined;
  readonly installed: boolean;
  readonly unread: number;
}

export interface MeetingBrief extends ConversationBrief {
  readonly kind: "meeting";
  /** What teams-js calls `meeting.id`. */
  readonly meetingId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly joinUrl: string;
  readonly state: "booked" | "running" | "ended";
}

export interface ConversationView extends ConversationBrief {
  readonly team?: { readonly id: string; readonly groupId: string; readonly name: string };
  readonly meeting?: MeetingBrief | undefined;
  readonly members: readonly string[];
  /** Posts with their replies, oldest first; in a chat every message is a post without replies. */
  readonly threads: readonly ThreadView[];
  readonly tabs: readonly TabView[];
}

export interface ThreadView {
  readonly post: MessageView;
  readonly replies: readonly MessageView[];
}

export interface MessageView {
  readonly id: string;
  /** A person's id, or `bot`. */
  readonly from: string;
  readonly at: string;
  readonly edited: boolean;
  /** Plain text or the little HTML that Teams allows (`textFormat: xml`, with `<at>Name</at>` for mentions). */
  readonly text: string;
  readonly textFormat: "plain" | "markdown" | "xml";
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  /** Adaptive Cards as this person sees them: their own view where they have one. */
  readonly cards: readonly unknown[];
  /** Raised whenever text or cards change for this person: re-render on it. */
  readonly edition: number;
  /** Ask for /refresh now: the card wants a view of this person's own, and a minute has gone by. */
  readonly refreshDue: boolean;
  /** Buttons that Teams itself offers under a message (suggested actions). */
  readonly suggestions: readonly { readonly title: string; readonly value: string }[];
}

export interface NewMessage {
  readonly text: string;
  /** The post to reply to, in a channel. */
  readonly root?: string | undefined;
  /** Puts `@Peer Circles` in front. In channels and group chats the bot hears nothing else. */
  readonly mentionBot: boolean;
  /** A pressed Action.Submit: its data with the inputs. The bot hears a message with this value and no text. */
  readonly value?: unknown;
  /** The message whose card it was pressed in. */
  readonly card?: string | undefined;
  /** Cards that the message extension gave, to go with it. */
  readonly cards?: readonly unknown[] | undefined;
}

/** A press of Action.Execute: what the renderer knows of the action, and the inputs by id. */
export interface Press {
  readonly verb: string;
  readonly data?: unknown;
  readonly id?: string | undefined;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** `card`: this person's view is the new card; `message`: a sentence to show; `error`: what went wrong, in words. */
export type PressAnswer =
  | { readonly result: "card"; readonly card: unknown; readonly edition: number }
  | { readonly result: "message"; readonly text: string }
  | { readonly result: "error"; readonly status: number; readonly text: string };

/** Of a message extension: a card in a dialog, a sentence in one, or the dialog closes. */
export type DialogAnswer =
  | { readonly result: "dialog"; readonly title: string; readonly card: unknown }
  | { readonly result: "message"; readonly text: string }
  | { readonly result: "closed" };

/** What can be put into a message; `title` and `text` are for whoever chooses. */
export interface Insertable {
  readonly title: string;
  readonly text: string;
  readonly card: unknown;
}

export type FoundAnswer =
  | { readonly result: "list"; readonly items: readonly Insertable[] }
  | { readonly result: "message"; readonly text: string }
  | { readonly result: "nothing" };

/** What pages.config hands over. */
export interface NewTab {
  readonly name: string;
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string | undefined;
  /** The app's page for the tab's removal, where it has one. */
  readonly removeUrl?: string | undefined;
}

export interface TabView extends NewTab {
  readonly id: string;
}

export interface CalendarEntry {
  readonly id: string;
  readonly subject: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly organizer: string;
  readonly showAs: string;
  readonly answer: "none" | "organizer" | "accepted" | "declined" | "tentative";
  readonly attendees: readonly { readonly name: string; readonly answer: string }[];
  readonly joinUrl?: string | undefined;
  /** The meeting's chat, to open it. */
  readonly chat?: string | undefined;
  /** HTML, as Graph holds it. */
  readonly body: string;
}

/** What somebody has set in Outlook. */
export interface MailboxSettingsView {
  /** IANA name. */
  readonly zone: string;
  /** On the wall clock there; weekdays 1 (Monday) to 7. */
  readonly hours: {
    readonly weekdays: readonly number[];
    readonly from: string;
    readonly until: string;
  };
}

/** A line in the activity feed as Teams writes it for this person: which app, what happened, about what. */
export interface FeedLineView {
  readonly id: string;
  readonly at: string;
  readonly app: string;
  readonly text: string;
  readonly topic: string;
  readonly preview: string;
  /** A deep link of Teams. */
  readonly link: string;
  readonly seen: boolean;
}

/** Something to fetch anew. Without `conversation`, everywhere. */
export interface HostChange {
  readonly what: "messages" | "places" | "tabs" | "calendar" | "feed" | "clock";
  readonly conversation?: string | undefined;
  /** Absent: for everyone. */
  readonly person?: string | undefined;
}

export interface HostRefusal {
  readonly error: string;
}
