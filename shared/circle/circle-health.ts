import { z } from "zod";
import { sessionId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** What a circle is offered when it finds it hard to meet, in this order. */
export const rungName = z.enum(["shorter", "new-slot", "in-writing", "pause", "close"]);
export type RungName = z.infer<typeof rungName>;

/** One offer: made once, and answered once by whoever is first. Nobody's name is kept with it. */
const rung = z.object({
  name: rungName,
  at: instantText,
  /** How many points there were when it was made. */
  points: z.int(),
  answer: z.enum(["yes", "not-now"]).optional(),
  answeredAt: instantText.optional(),
  /** How long sessions were before they became shorter. */
  minutes: z.int().optional(),
  /** The round in writing that came of it. */
  round: sessionId.optional(),
  /** The post that makes it, to be kept true. */
  card: z.string().optional(),
});
export type Rung = z.infer<typeof rung>;

/** What is counted of a session that has ended, in whatever way: numbers alone. */
const pastDate = z.object({
  session: sessionId,
  held: z.boolean(),
  /** How many belonged to the circle then, and how many of them said that they were there. */
  of: z.int(),
  were: z.int(),
  /** There was nothing on its agenda. */
  empty: z.literal(true).optional(),
  /** How often it was given another time. */
  moves: z.int().min(1).optional(),
});
export type PastDate = z.infer<typeof pastDate>;

/** So many are remembered, the newest last. */
export const datesKept = 8;

/** How a circle has been doing of late, and what it was offered because of that. */
export const circleHealth = z.object({
  dates: z.array(pastDate).readonly(),
  /** When something last took place; a pause that is over counts too. */
  aliveAt: instantText.optional(),
  /** A time of trouble: what has been offered in it, the first first. It is over once all is well. */
  spell: z.object({ rungs: z.array(rung).readonly(), overAt: instantText.optional() }).optional(),
});
export type CircleHealth = z.infer<typeof circleHealth>;
