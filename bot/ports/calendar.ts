import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { PreferredHours } from "../../shared/circle/member.ts";
import type { ConsentPurpose } from "../../shared/contract/consent.ts";
import type { ConversationId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { EventNow } from "../../shared/schedule/heard-from-calendar.ts";
import type { Instant, ZoneName } from "../../shared/time/instant.ts";
import type { CalendarNews } from "./calendar-news.ts";

/**
 * On whose behalf: a service mailbox, the first where none is named, or a person with the token of their own request, never stored. Made once in a
 * request: what it was exchanged for lasts as long as it.
 */
export type Acting =
  | { readonly as: "service"; readonly mailbox?: string | undefined }
  | {
      readonly as: "person";
      readonly assertion: string;
      /** What for; the calendar by default. Each has a permission of its own. */
      readonly for?: ConsentPurpose | undefined;
    };

/** `refused`: it does not let us in; `silent`: it does not answer. */
export interface CalendarTrouble {
  readonly what: "refused" | "silent";
  readonly since: Instant;
}

/** One mailbox's free and busy. `slots[i]` covers `everyMinutes` from `from` + i × `everyMinutes`. */
export interface FreeBusy {
  readonly mail: string;
  /** Undefined where the calendar could not be read. */
  readonly slots?: readonly ("free" | "tentative" | "busy" | "away" | "elsewhere")[] | undefined;
  readonly hours?: PreferredHours | undefined;
  readonly zone?: ZoneName | undefined;
}

/** What an event tells besides its time. Nothing of what is said inside. */
export interface EventText {
  /** Where the session is found, and what that is called; its address where it has no name. */
  readonly link: string;
  readonly linkName?: string | undefined;
  /** Who facilitates, and where: a line each, above the link. */
  readonly lines?: readonly string[] | undefined;
  /** The room; an empty one where it names one no more. Without, it says what the calendar makes of it. */
  readonly room?: string | undefined;
}

export interface EventRequest extends EventText {
  /** The circle's name. */
  readonly subject: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly invited: readonly { readonly mail: string; readonly name: string }[];
  /** What a repeated request is recognised by. */
  readonly transaction: string;
  readonly circle: CircleAddress;
}

export interface BookedEvent {
  readonly event: string;
  readonly joinUrl?: string | undefined;
  /** The meeting's chat, where the online meeting tells it. */
  readonly chat?: ConversationId | undefined;
  /** An earlier request made it: whom it invites may differ from what was asked now. */
  readonly repeated?: boolean | undefined;
  /** Events that stand under the same transaction besides. */
  readonly twins?: readonly string[] | undefined;
}

/** `refused`: not permitted here; `consent`: the person has to agree first; `no-mailbox`: no calendar to book in. */
export type CalendarRefusal = "refused" | "consent" | "no-mailbox";

/**
 * Calendars, through Microsoft Graph. Obeys Retry-After and four requests at a time per mailbox.
 *
 * @throws Later (ports/job.ts) when Graph asks to wait longer than a call should
 */
export interface Calendar {
  /** Whether there is a service mailbox; without one, members book in their own calendar. */
  readonly owner: "service" | "person";
  /** The service mailboxes. */
  readonly mailboxes: readonly string[];
  /** Any number of mailboxes, in the order asked. `from` and `until` at most 62 days apart. */
  freeBusy(
    acting: Acting,
    mails: readonly string[],
    from: Instant,
    until: Instant,
    everyMinutes: number,
  ): Promise<Result<readonly FreeBusy[], CalendarRefusal>>;
  /** Puts the event into everyone's calendar as a Teams meeting. Safe to repeat with the same transaction. */
  book(acting: Acting, request: EventRequest): Promise<Result<BookedEvent, CalendarRefusal>>;
  /** The event that an earlier request with this transaction made; undefined where there is none. */
  find(
    acting: Acting,
    transaction: string,
  ): Promise<Result<BookedEvent | undefined, CalendarRefusal>>;
  /**
   * Has the event invite exactly these; only who is added or taken out hears of it. With `time` it takes place then, of which
   * everyone hears. `no-mailbox`: the event is gone.
   */
  invite(
    acting: Acting,
    event: string,
    invited: EventRequest["invited"],
    time?: Pick<EventRequest, "startsAt" | "minutes">,
  ): Promise<Result<null, CalendarRefusal>>;
  /** What an event says by now. `gone`: it was cancelled by somebody; `no-mailbox`: it is not there. */
  look(acting: Acting, event: string): Promise<Result<EventNow | "gone", CalendarRefusal>>;
  /**
   * Has the event tell this in the place of what we wrote before; what others wrote into it stays. `no-mailbox`: the event is
   * gone.
   */
  describe(acting: Acting, event: string, text: EventText): Promise<Result<null, CalendarRefusal>>;
  /** Cancels with notice to everyone; an event that is gone already is fine. */
  cancel(acting: Acting, event: string): Promise<Result<null, CalendarRefusal>>;
  /** What is wrong with a service mailbox, or with all people's own calendars where none is named; as this process knows it. */
  troubleOf(mailbox: string | undefined): CalendarTrouble | undefined;
  /** Adds app and tab to a booked meeting's chat. Safe to repeat. */
  addToMeeting(
    chat: ConversationId,
    tab: { readonly name: string; readonly url: string; readonly entity: string },
  ): Promise<Result<null, "refused">>;
  /** Word of what others change in the service mailboxes; absent without one. */
  readonly news?: CalendarNews | undefined;
}
