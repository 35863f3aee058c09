import { z } from "zod";
import { askId, personId, sessionId, tenantId } from "../kernel/ids.ts";

/** Someone from outside who is invited to one session, and sees its agenda, or one ask of it, until it is over. */
export const guest = z.object({
  session: sessionId,
  /** The one ask they see; without, the whole agenda. */
  ask: askId.optional(),
  person: personId,
  tenant: tenantId,
  name: z.string().min(1).max(200),
  /** Who has invited them. */
  by: personId,
});
export type Guest = z.infer<typeof guest>;

/** So many at a time: it stays the circle's session. */
export const mostGuests = 3;
