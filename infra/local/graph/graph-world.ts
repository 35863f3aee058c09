import type { Instant } from "../../../shared/time/instant.ts";
import type { FeedLine, Happening, MeetingChat, PlaceTab } from "./happening.ts";
import type { Lifecycle } from "./notifications.ts";
import type { ToDo } from "./to-do-task.ts";

/** An entry in someone's calendar, as the host page shows it. */
export interface CalendarEntry {
  readonly event: string;
  readonly subject: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly showAs: "free" | "tentative" | "busy" | "oof" | "workingElsewhere";
  /** This person's answer. */
  readonly response: "organizer" | "none" | "tentativelyAccepted" | "accepted" | "declined";
  readonly cancelled: boolean;
  readonly organizer: string;
  readonly joinUrl?: string | undefined;
  /** The meeting's chat. */
  readonly chat?: string | undefined;
  /** HTML. */
  readonly body: string;
  readonly attendees: readonly { readonly name: string; readonly response: string }[];
}

/** Something that goes wrong with the next requests that fit. */
export interface Fault {
  /** Source of a regular expression that the path (without `/v1.0`) matches. */
  readonly path: string;
  readonly method?: string | undefined;
  /** `lost`: the work is done and the connection is cut before the answer. */
  readonly answer: 400 | 401 | 429 | 403 | 404 | 410 | 500 | 503 | 504 | "lost";
  /** Graph's own code; the usual one for the status by default. */
  readonly code?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly times: number;
}

export interface MailboxSettings {
  readonly zone: string;
  /** On the wall clock there; weekdays 1 (Monday) to 7. */
  readonly hours: {
    readonly weekdays: readonly number[];
    readonly from: string;
    readonly until: string;
  };
}

/** What Graph knows, for the host page, the Teams stand-in and tests: what people do who sit in this world. */
export interface GraphWorld extends ToDo {
  /** Entries that overlap the span, earliest first. `owner` is a person's or the service mailbox's object id. */
  calendarOf(owner: string, from: Instant, until: Instant): readonly CalendarEntry[];
  /** Puts an appointment into someone's calendar, answers its event id. */
  addAppointment(
    owner: string,
    appointment: {
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly subject?: string | undefined;
      readonly showAs?: CalendarEntry["showAs"] | undefined;
    },
  ): string;
  /** Gives an entry another time: everyone's, where it is a meeting of theirs. */
  move(
    owner: string,
    event: string,
    to: { readonly startsAt: Instant; readonly endsAt: Instant },
  ): void;
  /** What someone says of their hours and zone in Outlook; a zone by its IANA name or as Exchange spells it. */
  settingsOf(owner: string): MailboxSettings;
  changeSettings(owner: string, to: Partial<MailboxSettings>): void;
  /** Takes an entry out of someone's calendar. */
  remove(owner: string, event: string): void;
  respond(
    owner: string,
    event: string,
    response: "accepted" | "tentativelyAccepted" | "declined",
  ): void;
  meetingChats(): readonly MeetingChat[];
  /** People of a team (by object id), a channel, the group chat or a meeting's chat; undefined where unknown. */
  rosterOf(place: string): readonly string[] | undefined;
  /** Someone comes into, or out of, one of those places. */
  join(place: string, person: string): void;
  leave(place: string, person: string): void;
  /** Whether the app has been added to a team (by object id), or to a private channel or chat (by thread id; `a:…` for a person's chat with the bot). */
  hasApp(place: string): boolean;
  addApp(place: string, by?: string): void;
  removeApp(place: string, by?: string): void;
  /** Tabs of a channel or chat, by thread id. */
  tabsOf(place: string): readonly PlaceTab[];
  addTab(place: string, tab: Omit<PlaceTab, "id">): PlaceTab;
  /** Undefined where there is no such tab. */
  changeTab(place: string, id: string, tab: Omit<PlaceTab, "id">): PlaceTab | undefined;
  removeTab(place: string, id: string): void;
  /** Someone's activity feed, oldest line first. */
  feedOf(person: string): readonly FeedLine[];
  addToFeed(person: string, line: Omit<FeedLine, "id" | "seen">): void;
  /** They have opened one of its lines. */
  seeInFeed(person: string, line: string): void;
  /** Calls the listener for everything that happens from now on, until the answer is called. */
  follow(listener: (happening: Happening) => void): () => void;
  readonly faults: {
    inject(fault: Fault): void;
    /** Lets every answer take this long, so that requests meet. */
    slow(milliseconds: number): void;
    clear(): void;
    /** What has been asked of Graph so far, each operation once: its method and its path as the documentation spells it. */
    asked(): readonly {
      readonly method: string;
      readonly path: string;
      readonly service: string;
    }[];
  };
  /** What Graph tells by itself. */
  readonly notifications: {
    /** How many subscriptions to this owner's events stand. */
    subscribed(owner: string): number;
    /** Something happens to them. */
    happen(owner: string, event: Lifecycle): void;
    /** Loses the next so many notifications, without a word. */
    lose(count: number): void;
    /** Forgets what has changed: whoever asks for changes has to begin anew. */
    forgetChanges(): void;
    /** Everything told has been answered. */
    settled(): Promise<void>;
  };
  /** Mail addresses whose free and busy nobody may read through this app. */
  readonly hiddenCalendars: Set<string>;
}
