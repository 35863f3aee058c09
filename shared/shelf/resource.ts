import { z } from "zod";
import { webLink } from "../agenda/ask.ts";
import { personId, resourceId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** Most resources that stand on a shelf at a time. */
export const mostResources = 60;

/** How someone knows: they did it, read it, or are guessing. */
export const basis = z.enum(["done", "read", "guessing"]);
export type Basis = z.infer<typeof basis>;

/** Something the circle shares, and why it helped. */
export const resource = z.object({
  id: resourceId,
  by: personId,
  title: z.string().trim().min(1).max(120),
  link: webLink.optional(),
  why: z.string().trim().max(280),
  basis: basis.optional(),
  order: z.number(),
  edition: z.int().min(1),
  editedBy: personId,
  addedAt: instantText,
  removedAt: instantText.optional(),
});
export type Resource = z.infer<typeof resource>;
