import { z } from "zod";

/** `structured`: asks in timeboxes; `light`: a check-in and no more. A circle changes over at any time. */
export const circleMode = z.enum(["structured", "light"]);
export type CircleMode = z.infer<typeof circleMode>;
