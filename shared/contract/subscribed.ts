import { oc } from "@orpc/contract";
import { z } from "zod";
import { instantText } from "../time/instant.ts";
import { busy } from "./refusals.ts";

const edition = z.int().min(0);

/** The address at which a calendar of one's own finds the sessions of one's circles. Part of the word schedule. */
export const subscribedContract = {
  /** Whether there is one, and since when: the address itself is told once, when it is made. */
  calendarAddress: oc.output(z.object({ edition, since: instantText.optional() })),
  /** Makes one in the place of the one before, if any, which leads nowhere from then on. Refused where another device was faster. */
  makeCalendarAddress: oc
    .input(z.object({ edition }))
    .output(z.object({ address: z.url() }))
    .errors({ "changed-on-another-device": { status: 409 } }),
  /** From then on it leads nowhere. */
  endCalendarAddress: oc.output(z.object({})).errors(busy),
  /** Takes that back, for a few minutes; `kept` says whether there was still something to take back. */
  keepCalendarAddress: oc.output(z.object({ kept: z.boolean() })).errors(busy),
};
