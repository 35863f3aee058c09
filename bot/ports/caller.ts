import type { PersonId, TenantId } from "../../shared/kernel/ids.ts";

/** Who asks, from a validated token or activity; never from a body. */
export interface Caller {
  readonly tenant: TenantId;
  readonly person: PersonId;
  readonly name: string;
  /** The tab's own token, to act on the person's behalf within this request. Absent for cards. Never stored. */
  readonly assertion?: string | undefined;
}
