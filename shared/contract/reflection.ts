import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { circleId, sessionId, tenantId } from "../kernel/ids.ts";
import { pulseAnswer } from "../reflection/pulse.ts";
import { instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

const sessionAddress = circleAddress.extend({ session: sessionId });
const entryText = z.string().trim().max(2000);

/** A private look back on one session; kept in the writer's own partition. */
export const journalEntry = sessionAddress.extend({
  circleName: z.string(),
  /** Key of the prompt in the catalogue. */
  prompt: z.string(),
  text: entryText,
  at: instantText,
});
export type JournalEntry = z.infer<typeof journalEntry>;

export const reflectionContract = {
  /** My look back on a session: the prompt, and what I wrote so far. */
  mine: oc
    .input(sessionAddress)
    .output(
      z.object({
        prompt: z.string(),
        text: z.string(),
        /** `open` until three days after the session; whether I have answered is not shown. */
        pulse: z.enum(["open", "closed"]),
      }),
    )
    .errors(inCircle),
  write: oc
    .input(sessionAddress.extend({ text: entryText }))
    .output(z.object({}))
    .errors(inCircle),
  journal: oc.output(z.object({ entries: z.array(journalEntry) })),
  /** Anonymous. A second answer by the same person changes nothing. */
  pulse: oc
    .input(sessionAddress.extend({ worth: pulseAnswer, got: pulseAnswer }))
    .output(z.object({}))
    .errors({ ...inCircle, "pulse-closed": { status: 409 } }),
};

const onCard = { tenant: tenantId, circle: circleId, session: sessionId };

export const reflectionAction = z.discriminatedUnion("verb", [
  /** The reader's own view of the prompt. */
  z.object({ verb: z.literal("reflection.view"), ...onCard }),
  z.object({ verb: z.literal("reflection.write"), ...onCard, text: entryText.default("") }),
  z.object({
    verb: z.literal("reflection.pulse"),
    ...onCard,
    worth: pulseAnswer,
    got: pulseAnswer,
  }),
]);
export type ReflectionAction = z.infer<typeof reflectionAction>;
