import type { ConversationId, PersonId, TenantId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";

/** A person as the organisation's directory and the conversation's roster know them. */
export interface Profile {
  readonly person: PersonId;
  /** Their own tenant, as far as the roster says. */
  readonly tenant: TenantId;
  readonly name: string;
  readonly mail?: string | undefined;
  readonly guest: boolean;
}

export interface Place {
  readonly tenant: TenantId;
  readonly conversation: ConversationId;
}

/** Who belongs where. */
export interface Directory {
  /** People of a channel (not of its team, where the channel is private or shared) or chat; no bots. */
  roster(place: Place): Promise<Result<readonly Profile[], "not-installed" | "not-readable">>;
  /**
   * Whether one person is on the roster now: cheap to ask. An answer is believed for a minute, longer while Teams is ill.
   * @throws RosterUnreadable when nobody can tell
   */
  belongs(place: Place, person: PersonId): Promise<boolean>;
  /** Whether it is a standard channel, whose posts the whole team sees. */
  openToTeam(place: Place): Promise<boolean>;
  /** Whether two of these people are in one reporting line, up to the next manager but one; `unknown` when it may not be read. */
  reportingLine(people: readonly PersonId[]): Promise<"no" | "yes" | "unknown">;
}

/** Neither Teams nor Graph says who belongs to a conversation, and no answer of theirs is recent enough. */
export class RosterUnreadable extends Error {
  override readonly name = "RosterUnreadable";
}
