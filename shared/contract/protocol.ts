import { oc } from "@orpc/contract";
import { z } from "zod";
import { protocolContent } from "../agenda/own-protocol.ts";
import { circleAddress } from "../circle/circle.ts";
import { personId, protocolId } from "../kernel/ids.ts";
import { changedMeanwhile, inCircle } from "./refusals.ts";

/** A protocol of the circle's own, as its members see it. */
export const protocolView = protocolContent.extend({
  id: protocolId,
  by: personId,
  edition: z.int(),
});
export type ProtocolView = z.infer<typeof protocolView>;

const protocolAddress = circleAddress.extend({ protocol: protocolId });
const tooMany = { "too-many": { status: 409 } } as const;

export const protocolContract = {
  /** With its id, made before the first attempt: sent again, it is added once. */
  addProtocol: oc
    .input(protocolAddress.extend({ content: protocolContent }))
    .output(z.object({ protocol: protocolId }))
    .errors({ ...inCircle, ...tooMany }),
  editProtocol: oc
    .input(protocolAddress.extend({ content: protocolContent, edition: z.int() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...changedMeanwhile }),
  removeProtocol: oc.input(protocolAddress).output(z.object({})).errors(inCircle),
  restoreProtocol: oc
    .input(protocolAddress)
    .output(z.object({}))
    .errors({ ...inCircle, ...tooMany }),
};
