import type { Instant } from "../../../shared/time/instant.ts";
import type { CalendarEntry } from "./graph-world.ts";
import type { FeedLine, PlaceTab } from "./happening.ts";
import type { ToDoTask } from "./to-do-task.ts";

export interface StoredAttendee {
  readonly mail: string;
  readonly name: string;
  readonly type: "required" | "optional" | "resource";
  response: "none" | "tentativelyAccepted" | "accepted" | "declined";
  respondedAt?: Instant | undefined;
}

/** What people and apps may say about an event. */
export interface EventFacts {
  subject: string;
  /** HTML, as written; the join block is added when it is shown. */
  body: string;
  startsAt: Instant;
  endsAt: Instant;
  /** The zone name that came with start and end. */
  zone: string;
  showAs: CalendarEntry["showAs"];
  location: string;
  importance: string;
  sensitivity: string;
  categories: readonly string[];
  reminderMinutes: number;
  isReminderOn: boolean;
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  hideAttendees: boolean;
  extended: readonly { readonly id: string; readonly value: string }[];
}

/** An event once, with its copies in everyone's calendar. */
export interface StoredEvent extends EventFacts {
  /** The same in every calendar: iCalUId. */
  readonly uid: string;
  /** Object id of whose calendar it stands in. */
  readonly organizer: string;
  readonly transactionId?: string | undefined;
  readonly createdAt: Instant;
  attendees: StoredAttendee[];
  /** Event ids by calendar owner. */
  copies: Record<string, string>;
  online?: { readonly chat: string; readonly joinUrl: string } | undefined;
  cancelled: boolean;
  changedAt: Instant;
  /** Raised by every change. */
  revision: number;
}

export interface StoredSubscription {
  readonly id: string;
  readonly resource: string;
  readonly changeType: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string | undefined;
  readonly clientState?: string | undefined;
  readonly until: Instant;
  /** It tells nothing until it is authorized again. */
  readonly stopped?: boolean | undefined;
}

/** A zone as Exchange spells it, and working hours. */
export interface MailboxChange {
  readonly zoneSpelling?: string | undefined;
  readonly hours?:
    | {
        readonly weekdays: readonly number[];
        readonly from: string;
        readonly until: string;
      }
    | undefined;
}

export interface GraphState {
  events: StoredEvent[];
  /** What a repeated create is recognised by: `owner|transactionId` → uid and what was sent. */
  transactions: Record<string, { readonly uid: string; readonly sent: string }>;
  /** Object ids by place, where people have come or gone since the beginning. */
  rosters: Record<string, readonly string[]>;
  /** Installation ids by place. */
  apps: Record<string, string>;
  /** Tabs by channel or chat. */
  tabs: Record<string, PlaceTab[]>;
  /** Activity feeds by person, oldest line first; absent in a world of an earlier build. */
  feeds?: Record<string, FeedLine[]>;
  /** What has changed in calendars, after so many changes before; absent in a world of an earlier build, as what follows. */
  changes?: {
    readonly before: number;
    readonly noted: readonly { readonly owner: string; readonly event: string }[];
  };
  subscriptions?: readonly StoredSubscription[];
  /** What people have changed of their mailbox's settings. */
  mailboxes?: Record<string, MailboxChange>;
  /** Tasks by person; absent in a world of an earlier build. */
  tasks?: Record<string, readonly ToDoTask[]>;
}

export function beginGraph(): GraphState {
  return { events: [], transactions: {}, rosters: {}, apps: {}, tabs: {} };
}
