import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { commitment } from "./commitment.ts";
import { goal } from "./goal.ts";

/** What one person has promised themselves in one circle, oldest first. */
export const promises = circleAddress.extend({
  /** As it was called when they last wrote here. */
  circleName: z.string(),
  commitments: z.array(commitment).readonly(),
  goals: z.array(goal).readonly(),
});
export type Promises = z.infer<typeof promises>;
