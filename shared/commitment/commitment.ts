import { z } from "zod";
import { commitmentId } from "../kernel/ids.ts";
import { calendarDate, instantText } from "../time/instant.ts";
import { toDo } from "./to-do.ts";

export const commitmentText = z.string().trim().min(1).max(280);

/** What became of it. None is better than another. */
export const outcome = z.enum(["done", "partly", "let-go"]);
export type Outcome = z.infer<typeof outcome>;

/** One small thing that someone wants to do until the circle meets again. */
export const commitment = z.object({
  id: commitmentId,
  text: commitmentText,
  by: calendarDate.optional(),
  /** Number of the circle's last session that had begun by then, 0 before the first: it comes back once a later one has. */
  session: z.int().min(0),
  /** The circle may read it. */
  shared: z.boolean(),
  madeAt: instantText,
  outcome: outcome.optional(),
  toDo: toDo.optional(),
});
export type Commitment = z.infer<typeof commitment>;
