import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { sessionId } from "../kernel/ids.ts";
import { place } from "../schedule/place.ts";
import { inCircle } from "./refusals.ts";

export const placeContract = {
  /** Where one session is; or, without one, where the circle usually meets: then the sessions planned so far are there too. */
  choosePlace: oc
    .input(circleAddress.extend({ session: sessionId.optional(), place }))
    .output(z.object({}))
    .errors({ ...inCircle, "has-begun": { status: 409 } }),
  /** I am in the room and watch the chat, for those in Teams; or not after all. */
  watchChat: oc
    .input(circleAddress.extend({ session: sessionId, watches: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
};
