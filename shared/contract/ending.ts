import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { endingKind } from "../circle/ending.ts";
import { circleId, personId, tenantId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

/** How far the circle's end has come, as its members see it. */
export const endingView = z.object({
  /** One member would like it, and it takes another. */
  proposal: z
    .object({
      kind: endingKind,
      by: personId,
      lapsesAt: instantText,
      /** From then on whoever proposed it may, should nobody else be there. */
      aloneFrom: instantText,
    })
    .optional(),
  /** Two members have ended it; until `goneAt` any member brings it back. */
  ended: z.object({ kind: endingKind, at: instantText, goneAt: instantText }).optional(),
});
export type EndingView = z.infer<typeof endingView>;

const kindOfEnding = circleAddress.extend({ ending: endingKind });
const meanwhile = { ...inCircle, "changed-meanwhile": { status: 409 } } as const;

export const endingContract = {
  proposeEnding: oc.input(kindOfEnding).output(z.object({})).errors(meanwhile),
  confirmEnding: oc
    .input(kindOfEnding)
    .output(z.object({}))
    .errors({ ...meanwhile, "takes-another": { status: 409 }, "not-yet": { status: 409 } }),
  /** Takes a proposal back: one's own or another's. */
  withdrawEnding: oc.input(circleAddress).output(z.object({})).errors(inCircle),
  /** Brings the circle back after two have ended it. */
  bringBack: oc.input(circleAddress).output(z.object({})).errors(inCircle),
};

const onCard = { tenant: tenantId, circle: circleId };

/** What the buttons of the card about the circle's end send back. */
export const endingAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("ending.view"), ...onCard }),
  z.object({ verb: z.literal("ending.confirm"), ...onCard, ending: endingKind }),
  z.object({ verb: z.literal("ending.withdraw"), ...onCard }),
  z.object({ verb: z.literal("ending.bring-back"), ...onCard }),
]);
export type EndingAction = z.infer<typeof endingAction>;
