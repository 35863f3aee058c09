import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { askId, kindWordId, personId, tenantId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

const line = z.string().trim().min(1).max(500);

/** Specific, and about what can be changed. */
const feedback = z.object({
  kind: z.literal("feedback"),
  /** What I saw. */
  saw: line,
  /** What effect it had. */
  effect: line,
  /** What you could try. */
  tryOut: line,
});

/** For a help that is named, perhaps with an ask of one's own. */
const thanks = z.object({ kind: z.literal("thanks"), help: line, ask: askId.optional() });

/** What went well, however small: for the whole circle. */
const win = z.object({ kind: z.literal("win"), text: line });

export const kindContent = z.discriminatedUnion("kind", [feedback, thanks, win]);
export type KindContent = z.infer<typeof kindContent>;

/** How feedback was for whoever got it; for its giver alone. */
export const verdict = z.enum(["useful", "too-soft", "too-hard"]);
export type Verdict = z.infer<typeof verdict>;

const party = z.object({ person: personId, tenant: tenantId, name: z.string() });

const kindWord = circleAddress.extend({
  id: kindWordId,
  circleName: z.string(),
  from: party,
  /** Absent of a win: that is for everyone. */
  to: party.optional(),
  content: kindContent,
  at: instantText,
  answer: verdict.optional(),
  removedAt: instantText.optional(),
});

/** As its giver has it. */
export const given = kindWord.extend({
  /** It has come to whoever it is for. */
  arrived: z.boolean(),
  /** Since when the whole circle may read it. */
  shared: instantText.optional(),
});
export type Given = z.infer<typeof given>;

/** As whoever it is for has it. */
export const got = kindWord.extend({ seenAt: instantText.optional() });
export type Got = z.infer<typeof got>;

/** What the circle reads of a win or of shared thanks. */
export const onWall = z.object({
  id: kindWordId,
  by: personId,
  to: personId.optional(),
  text: line,
  ask: askId.optional(),
  at: instantText,
});
export type OnWall = z.infer<typeof onWall>;

/** So many of one's own stand in one circle at a time. */
export const mostGiven = 200;
