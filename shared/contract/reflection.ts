import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { circleId, kindWordId, personId, sessionId, tenantId } from "../kernel/ids.ts";
import { verdict } from "../reflection/kind-word.ts";
import { pulseAnswer, pulseAnswers, pulseQuestions } from "../reflection/pulse.ts";
import { instantText } from "../time/instant.ts";
import { kindWordsContract } from "./kind-words.ts";
import { inCircle, nothingKept } from "./refusals.ts";
import { skillsContract } from "./skills.ts";
import { summaryContract } from "./summary.ts";

const sessionAddress = circleAddress.extend({ session: sessionId });
const entryText = z.string().trim().max(2000);

/** A private look back on one session; kept in the writer's own partition. */
export const journalEntry = sessionAddress.extend({
  circleName: z.string(),
  /** Key of the prompt in the catalogue. */
  prompt: z.string(),
  text: entryText,
  at: instantText,
  /** Since when the circle reads it; absent while it is the writer's alone. */
  shared: instantText.optional(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** An entry of one's own journal. Also of a circle that one has left: so it is no address in a circle. */
const ownEntry = z.object({ circle: circleId, session: sessionId });

/** What someone shared with their circle. */
export const sharedAnswer = z.object({
  by: personId,
  prompt: z.string(),
  text: entryText,
  at: instantText,
});
export type SharedAnswer = z.infer<typeof sharedAnswer>;

const changedWords = { "changed-meanwhile": { status: 409 } } as const;

export const reflectionContract = {
  ...kindWordsContract,
  ...summaryContract,
  ...skillsContract,
  /** My look back on a session: the prompt, and what I wrote so far. */
  mine: oc
    .input(sessionAddress)
    .output(
      z.object({
        prompt: z.string(),
        text: z.string(),
        shared: instantText.optional(),
        /** Of the pulse after this session. */
        questions: z.array(z.enum(pulseQuestions)),
        /** `open` until three days after the session; whether I have answered is not shown. */
        pulse: z.enum(["open", "closed"]),
      }),
    )
    .errors(inCircle),
  write: oc
    .input(sessionAddress.extend({ text: entryText }))
    .output(z.object({}))
    .errors(inCircle),
  /** Lets the circle read what one has kept, if it says `text`. */
  share: oc
    .input(sessionAddress.extend({ text: entryText }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, ...changedWords }),
  /** What members shared after a session, in the order in which they did. */
  shared: oc
    .input(sessionAddress)
    .output(z.object({ answers: z.array(sharedAnswer) }))
    .errors(inCircle),
  /** One's own entries of all circles, newest first. */
  journal: oc.output(z.object({ entries: z.array(journalEntry) })),
  takeBack: oc.input(ownEntry).output(z.object({})).errors(inCircle),
  /** Other words for an entry; a shared one is its writer's alone again. */
  edit: oc
    .input(ownEntry.extend({ text: entryText.min(1) }))
    .output(z.object({}))
    .errors(inCircle),
  remove: oc.input(ownEntry).output(z.object({})).errors(inCircle),
  /** Brings back what was removed within the last minute, for its writer alone. */
  restore: oc.input(ownEntry).output(z.object({})).errors(inCircle),
  /** Anonymous. A second answer by the same person changes nothing. */
  pulse: oc
    .input(sessionAddress.extend(pulseAnswers.shape))
    .output(z.object({}))
    .errors({ ...inCircle, "pulse-closed": { status: 409 } }),
};

const onCard = { tenant: tenantId, circle: circleId, session: sessionId };
/** A field of a card in which nothing may be chosen yet: Teams leaves it out, or sends it empty. */
const chosen = pulseAnswer.optional().catch(undefined);

const kindOnCard = { tenant: tenantId, circle: circleId, word: kindWordId };

export const reflectionAction = z.discriminatedUnion("verb", [
  /** The reader's own view of the prompt. */
  z.object({ verb: z.literal("reflection.view"), ...onCard }),
  z.object({ verb: z.literal("reflection.write"), ...onCard, text: entryText.default("") }),
  /** The second tap; `text` is what stands in the card's field. */
  z.object({ verb: z.literal("reflection.share"), ...onCard, text: entryText.default("") }),
  /** The one small thing in which looking back ends; `promise` is what stands in the card's field. */
  z.object({
    verb: z.literal("reflection.promise"),
    ...onCard,
    promise: z.string().max(1000).default(""),
  }),
  z.object({ verb: z.literal("reflection.take-back"), ...onCard, text: entryText.default("") }),
  z.object({
    verb: z.literal("reflection.pulse"),
    ...onCard,
    worth: chosen,
    got: chosen,
    safe: chosen,
    challenged: chosen,
  }),
  /** The reader's own view of what was said to them: the words as they are now. */
  z.object({ verb: z.literal("reflection.kind"), ...kindOnCard }),
  z.object({ verb: z.literal("reflection.kind-answer"), ...kindOnCard, answer: verdict }),
]);
export type ReflectionAction = z.infer<typeof reflectionAction>;
