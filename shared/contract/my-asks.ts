import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { askView } from "./circle-page.ts";
import { quickOnPage } from "./quick-ask.ts";

const asksInCircle = z.object({
  circle: circleAddress,
  name: z.string(),
  /** Opens the circle's tab in Teams. */
  link: z.string(),
  /** First first, with their places in the circle's queue. */
  asks: z.array(askView),
  /** Those between sessions that stand open, each with what opens it. */
  quick: z.array(quickOnPage.extend({ link: z.string() })),
});
export type AsksInCircle = z.infer<typeof asksInCircle>;

export const myAsksContract = {
  /** What I ask, in every circle that I have joined. */
  mine: oc.output(z.object({ circles: z.array(asksInCircle) })),
};
