import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { placeInMonth } from "../schedule/standing-slot.ts";
import { inCircle } from "./refusals.ts";

export const rhythmContract = {
  /** In which week of the month a monthly circle meets. Any member may say so. */
  onWeek: oc
    .input(circleAddress.extend({ week: placeInMonth }))
    .output(z.object({}))
    .errors(inCircle),
};
