import type { TenantId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";

/** That the calendar tells of its changes until then. */
export interface Told {
  /** What the calendar calls it. */
  readonly id: string;
  readonly until: Instant;
}

/** A stretch of the calendar, and how far its changes are known. */
export interface Known {
  /** What the calendar gave to go on from; the first look has none. */
  readonly position?: string | undefined;
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Word of what others change in the service mailboxes' calendars. It says only which event to look at: what is true is what the
 * calendar says then.
 *
 * @throws Later, NoAnswer as the calendar does
 */
export interface CalendarNews {
  /** Of the service mailboxes. */
  readonly tenant: TenantId;
  /**
   * Has the calendar tell of changes until then, under the secret of this mailbox, once: one that tells already is taken as it
   * is, unless `afresh`. `refused`: not permitted, or the product cannot be reached from there.
   */
  tell(mailbox: string, until: Instant, afresh: boolean): Promise<Result<Told, "refused">>;
  /** Has it go on telling. `gone`: it does so no more. */
  goOn(
    mailbox: string,
    told: Told["id"],
    until: Instant,
  ): Promise<Result<Told, "refused" | "gone">>;
  /** Has it tell no more; safe to repeat. */
  stop(mailbox: string, told: Told["id"]): Promise<void>;
  /** What changes with where the calendar is to tell, or under which secret. */
  fingerprint(mailbox: string): string;
  /** Whose secret it is, of these mailboxes; undefined for anything else. Takes as long for every guess. */
  mailboxOf(secret: string): string | undefined;
  /**
   * Some of the events that were changed, moved or deleted since; all that stand there, where nothing is known yet. `expired`: it
   * has to begin anew.
   */
  changes(
    mailbox: string,
    since: Known,
  ): Promise<
    Result<
      { readonly events: readonly string[]; readonly position: string; readonly more: boolean },
      "refused" | "expired"
    >
  >;
}
