import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { instantText } from "../time/instant.ts";
import { notFound } from "./refusals.ts";

export const liveContract = {
  /** The circle's version now and after every commit. Ends with the token or the membership. */
  circle: oc
    .input(circleAddress)
    .output(eventIterator(z.object({ version: z.int(), now: instantText })))
    .errors(notFound),
};
