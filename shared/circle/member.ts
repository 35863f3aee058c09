import { z } from "zod";
import { personId, tenantId } from "../kernel/ids.ts";
import { languages } from "../kernel/language.ts";
import { clockTime, instantText, zoneName } from "../time/instant.ts";
import { feedbackStyle } from "./feedback-style.ts";

export const language = z.enum(languages);

/** Hours someone prefers to meet in, on their own wall clock: weekdays 1 (Monday) to 7, `HH:MM` from and until. */
export const preferredHours = z
  .object({
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).readonly(),
    from: clockTime,
    until: clockTime,
  })
  .refine(({ from, until }) => from < until, { path: ["until"] });
export type PreferredHours = z.infer<typeof preferredHours>;

/** What a member says of themselves when they join. */
export const introduction = z.object({
  /** What I can offer. */
  offer: z.string().trim().max(200),
  /** What I would like help with. */
  wish: z.string().trim().max(200),
  hours: preferredHours.optional(),
});
export type Introduction = z.infer<typeof introduction>;

/** Someone asked to a circle and what they made of it. `left` keeps the place in the history and nothing else. */
export const member = introduction.extend({
  person: personId,
  /** Their own tenant: a guest's or a shared channel's outsider's differs from the circle's. */
  tenant: tenantId,
  name: z.string().min(1).max(200),
  /** Where their calendar is found; absent for someone without one. */
  mail: z.string().max(320).optional(),
  guest: z.boolean(),
  standing: z.enum(["invited", "joined", "declined", "left"]),
  zone: zoneName.optional(),
  language,
  joinedAt: instantText.optional(),
  /** They take a break, and are back then. */
  breakUntil: instantText.optional(),
  /** They left by themselves: to the others they take a break, until their name goes too. They may come back as long. */
  leftAt: instantText.optional(),
  /** What they wrote goes with them. */
  takesWords: z.boolean().optional(),
  /** Since when what the bot tells them alone does not get through; absent where it does, as far as is known. */
  unreachedSince: instantText.optional(),
  /** How they like to be given feedback. */
  feedback: feedbackStyle.optional(),
});
export type Member = z.infer<typeof member>;
