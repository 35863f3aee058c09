import { oc } from "@orpc/contract";
import { z } from "zod";
import { askMode } from "../agenda/ask.ts";
import { circleAddress } from "../circle/circle.ts";
import { askId, personId, sessionId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

/** A guest as the circle's members see them. */
export const guestView = z.object({
  person: personId,
  name: z.string(),
  by: personId,
  /** The one ask they see. */
  ask: askId.optional(),
});

/** All that a guest sees: one session's agenda, or one ask of it. Nobody's name, and nothing else of the circle. */
export const guestPage = z.object({
  name: z.string(),
  startsAt: instantText,
  minutes: z.int(),
  joinUrl: z.string().optional(),
  items: z.array(
    z.object({
      kind: z.string(),
      minutes: z.int(),
      text: z.string().optional(),
      mode: askMode.optional(),
    }),
  ),
});
export type GuestPage = z.infer<typeof guestPage>;

const oneOf = { ...inCircle, "not-on-roster": { status: 422 }, full: { status: 409 } } as const;

export const guestContract = {
  /** Who can be invited: people of the conversation or of the meeting's chat who are not of the circle. */
  guestChoice: oc
    .input(circleAddress)
    .output(z.object({ people: z.array(z.object({ person: personId, name: z.string() })) }))
    .errors(inCircle),
  inviteGuest: oc
    .input(circleAddress.extend({ session: sessionId, person: personId, ask: askId.optional() }))
    .output(z.object({}))
    .errors(oneOf),
  removeGuest: oc
    .input(circleAddress.extend({ person: personId }))
    .output(z.object({}))
    .errors(inCircle),
};
