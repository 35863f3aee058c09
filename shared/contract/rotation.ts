import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { circleId, personId, sessionId, tenantId, turnRequestId } from "../kernel/ids.ts";
import { turnRequestKind } from "../rotation/turn-request.ts";
import { instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

/** Reached out of the caller's own partition, by ids alone. */
const ownNote = z.object({ circle: circleId, session: sessionId });
const ledText = z.string().trim().max(2000);
const sessionAddress = circleAddress.extend({ session: sessionId });
const requestAddress = circleAddress.extend({ request: turnRequestId });

const notYourTurn = { "not-your-turn": { status: 409 } } as const;

/** Someone else was faster: whoever leads now. */
const taken = {
  taken: { status: 409, data: z.object({ by: personId.optional(), name: z.string() }) },
} as const;

export const rotationContract = {
  /** Asks about my announced turn: `to` one person, or for a stand-in those it is fairest to ask. Replaces what I asked before. */
  ask: oc
    .input(requestAddress.extend({ kind: turnRequestKind, to: personId.optional() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...notYourTurn, "cannot-take": { status: 409 } }),
  /** I ask no more. */
  withdraw: oc.input(requestAddress).output(z.object({})).errors(inCircle),
  /** What I am asked; `open` takes an answer back, a yes only as long as nothing has followed from it. */
  answer: oc
    .input(requestAddress.extend({ answer: z.enum(["yes", "no", "open"]) }))
    .output(z.object({}))
    .errors({ ...inCircle, "no-longer-asked": { status: 409 }, "cannot-take": { status: 409 } }),
  /** Whether I, who am new, would facilitate the first session I come to. */
  offer: oc
    .input(circleAddress.extend({ offers: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
  /** Whether I have said that facilitating this session is fine with me; on a card or in the tab. */
  fine: oc
    .input(sessionAddress)
    .output(z.object({ fine: z.boolean() }))
    .errors({ ...inCircle, ...notYourTurn }),
  /** I say so, or take it back. Whoever has not been told by then need not be. */
  sayFine: oc
    .input(sessionAddress.extend({ fine: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...notYourTurn }),
  /** Facilitates a session that runs instead of `from`, whom I see facilitate, or hands mine on to `to`. */
  lead: oc
    .input(sessionAddress.extend({ from: personId.optional(), to: personId }))
    .output(z.object({}))
    .errors({ ...inCircle, ...taken, "not-running": { status: 409 } }),
  /** Begins it in the place of whoever was to facilitate, four minutes after its start at the earliest. */
  startInstead: oc
    .input(sessionAddress)
    .output(z.object({}))
    .errors({ ...inCircle, ...taken, "too-early": { status: 409 } }),
  /** What I kept for myself on how facilitating a session went. */
  led: oc
    .input(sessionAddress)
    .output(z.object({ text: z.string() }))
    .errors(inCircle),
  keepLed: oc
    .input(sessionAddress.extend({ text: ledText }))
    .output(z.object({}))
    .errors(inCircle),
  /** All that I kept on facilitating, also in circles that I have left, the newest first. */
  myLed: oc.output(
    z.object({
      notes: z.array(
        z.object({ ...ownNote.shape, circleName: z.string(), text: ledText, at: instantText }),
      ),
    }),
  ),
  /** Takes one of them away, or brings back what was taken away within the last minute. */
  standLed: oc
    .input(ownNote.extend({ stands: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
};

const inPersonalChat = { tenant: tenantId, circle: circleId, session: sessionId };
const aboutRequest = { tenant: tenantId, circle: circleId, request: turnRequestId };

/** Buttons of the cards in a facilitator's own chat, and of whom somebody asks about a turn. */
export const rotationAction = z.discriminatedUnion("verb", [
  /** My turn, or getting ready for it, as it is now. */
  z.object({ verb: z.literal("rotation.turn"), ...inPersonalChat }),
  z.object({ verb: z.literal("rotation.prepare"), ...inPersonalChat }),
  /** That is fine with me; I am ready. */
  z.object({ verb: z.literal("rotation.fine"), ...inPersonalChat }),
  z.object({ verb: z.literal("rotation.ready"), ...inPersonalChat }),
  z.object({ verb: z.literal("rotation.cannot"), ...inPersonalChat }),
  /** Whom I could ask to swap. */
  z.object({ verb: z.literal("rotation.choose"), ...inPersonalChat }),
  z.object({
    verb: z.literal("rotation.swap"),
    ...inPersonalChat,
    request: turnRequestId,
    with: z.union([personId, z.literal("")]).default(""),
  }),
  z.object({ verb: z.literal("rotation.stand-in"), ...inPersonalChat, request: turnRequestId }),
  /** What I am asked, as it is now. */
  z.object({ verb: z.literal("rotation.asked"), ...aboutRequest }),
  z.object({ verb: z.literal("rotation.yes"), ...aboutRequest }),
  z.object({ verb: z.literal("rotation.no"), ...aboutRequest }),
  /** How facilitating went, for me alone. */
  z.object({ verb: z.literal("rotation.led"), ...inPersonalChat }),
  z.object({ verb: z.literal("rotation.keep-led"), ...inPersonalChat, text: ledText.default("") }),
]);
export type RotationAction = z.infer<typeof rotationAction>;
