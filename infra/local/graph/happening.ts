/** An online meeting's chat, as it comes to be when an event with a Teams link is booked. */
export interface MeetingChat {
  /** Thread id, `19:meeting_…@thread.v2`. */
  readonly id: string;
  readonly subject: string;
  readonly joinUrl: string;
  /** Object id of whose calendar the event stands in. */
  readonly organizer: string;
  /** Object ids of who is invited, the organizer among them. */
  readonly members: readonly string[];
  /** ISO instants in UTC, whole seconds. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: boolean;
}

/** A tab that the app, or a person through the host page, has put into a channel or chat. */
export interface PlaceTab {
  readonly id: string;
  readonly name: string;
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly removeUrl: string;
}

/** A line in someone's activity feed. */
export interface FeedLine {
  readonly id: string;
  /** ISO instant in UTC, whole seconds. */
  readonly at: string;
  /** The activity type, as the app's manifest declares it. */
  readonly type: string;
  readonly topic: string;
  readonly preview: string;
  /** Where it leads: a deep link of Teams. */
  readonly link: string;
  /** A later line of the same number takes its place. */
  readonly chain?: number | undefined;
  readonly seen?: boolean | undefined;
}

/** What others in the local world may want to hear of, right after it happened. */
export type Happening =
  | { readonly kind: "meeting-booked"; readonly chat: MeetingChat }
  | { readonly kind: "meeting-changed"; readonly chat: MeetingChat }
  | { readonly kind: "meeting-cancelled"; readonly chat: MeetingChat }
  /** `place` is a team's object id or a chat's thread id. */
  | { readonly kind: "app-added"; readonly place: string; readonly by?: string | undefined }
  | { readonly kind: "app-removed"; readonly place: string; readonly by?: string | undefined }
  | { readonly kind: "tab-added"; readonly place: string; readonly tab: PlaceTab }
  | { readonly kind: "tab-changed" | "tab-removed"; readonly place: string; readonly id: string }
  | { readonly kind: "joined" | "left"; readonly place: string; readonly person: string }
  | { readonly kind: "feed-changed"; readonly person: string }
  /** Object ids of whose calendar looks different now. */
  | {
      readonly kind: "calendars-changed";
      readonly owners: readonly string[];
      readonly changes: readonly EventChange[];
    };

/** What happened to one copy of an event. */
export interface EventChange {
  /** Object id of whose calendar it is in. */
  readonly owner: string;
  /** Its id there. */
  readonly event: string;
  readonly change: "created" | "updated" | "deleted";
}
