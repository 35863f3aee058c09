import { z } from "zod";
import { webLink } from "../agenda/ask.ts";
import { askId, personId, resourceId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** Most resources that stand on a shelf at a time. */
export const mostResources = 60;
/** Most that a circle keeps of what was true once. */
export const mostPutAway = 200;

/** How someone knows: they did it, read it, or are guessing. */
export const basis = z.enum(["done", "read", "guessing"]);
export type Basis = z.infer<typeof basis>;

export const topicText = z.string().trim().min(1).max(30);

/** What somebody wrote in Teams, shared with their leave. */
export const quote = z.object({ text: z.string().trim().min(1).max(1000), by: personId });

/** Something the circle shares, and why it helped. */
export const resource = z.object({
  id: resourceId,
  by: personId,
  title: z.string().trim().min(1).max(120),
  link: webLink.optional(),
  why: z.string().trim().max(280),
  basis: basis.optional(),
  topic: topicText.optional(),
  quote: quote.optional(),
  /** Asks that it may help with, also those that were reached. */
  asks: z.array(askId).max(20).readonly().optional(),
  /** When somebody last said that it is still true. */
  checkedAt: instantText.optional(),
  /** Somebody said that it is not true any more: it is put away. */
  wasTrue: z.object({ by: personId, at: instantText }).optional(),
  order: z.number(),
  edition: z.int().min(1),
  editedBy: personId,
  addedAt: instantText,
  removedAt: instantText.optional(),
});
export type Resource = z.infer<typeof resource>;
