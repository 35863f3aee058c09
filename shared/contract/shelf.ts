import { oc } from "@orpc/contract";
import { z } from "zod";
import { webLink } from "../agenda/ask.ts";
import { circleAddress } from "../circle/circle.ts";
import { resourceId } from "../kernel/ids.ts";
import { basis } from "../shelf/resource.ts";
import { changedMeanwhile, inCircle } from "./refusals.ts";

const sharing = {
  title: z.string().trim().min(1).max(120),
  link: webLink.optional(),
  why: z.string().trim().max(280),
  basis: basis.optional(),
};
const resourceAddress = circleAddress.extend({ resource: resourceId });

export const shelfContract = {
  /** With the resource's id, made before the first attempt: sent again, it is added once. */
  add: oc
    .input(circleAddress.extend({ ...sharing, resource: resourceId.optional() }))
    .output(z.object({ resource: resourceId }))
    .errors({ ...inCircle, "too-many": { status: 409 } }),
  edit: oc
    .input(resourceAddress.extend({ ...sharing, edition: z.int() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...changedMeanwhile }),
  move: oc
    .input(resourceAddress.extend({ before: resourceId.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  remove: oc.input(resourceAddress).output(z.object({})).errors(inCircle),
  restore: oc
    .input(resourceAddress)
    .output(z.object({}))
    .errors({ ...inCircle, "too-many": { status: 409 } }),
};
