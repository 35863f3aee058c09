import { z } from "zod";

/** How someone likes to be given feedback: straight, gently, or written first. */
export const feedbackStyle = z.enum(["straight", "gently", "written"]);
export type FeedbackStyle = z.infer<typeof feedbackStyle>;
