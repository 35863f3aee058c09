import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { feedbackStyle } from "../circle/feedback-style.ts";
import { askId, circleId, kindWordId, personId } from "../kernel/ids.ts";
import { balance } from "../reflection/balance.ts";
import { evenAnswer, evenly } from "../reflection/evenly.ts";
import { given, got, kindContent, onWall, verdict } from "../reflection/kind-word.ts";
import { milestone } from "../reflection/milestones.ts";
import { inCircle, nothingKept } from "./refusals.ts";

/** An ask as thanks name it. Absent where it is there no more. */
const named = { askText: z.string().optional() };

/** What I said, as I read it. */
const givenView = given.omit({ removedAt: true }).extend({ ...named, circleName: z.string() });
export type GivenView = z.infer<typeof givenView>;

/** What was said to me. */
const gotView = got.omit({ removedAt: true }).extend({ ...named, circleName: z.string() });
export type GotView = z.infer<typeof gotView>;

const wallView = onWall.extend({ ...named, name: z.string(), toName: z.string().optional() });
export type WallView = z.infer<typeof wallView>;

/** One's own words are reached by ids alone, out of the caller's own partition: also by who has left the circle. */
const own = z.object({ circle: circleId, word: kindWordId });

/** What members say kindly to each other and to all, and what goes to and fro. Part of the word reflection. */
export const kindWordsContract = {
  /** To one member, or to all. Sent again, it is said once. */
  sayKind: oc
    .input(
      circleAddress.extend({ word: kindWordId, to: personId.optional(), content: kindContent }),
    )
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, "too-many": { status: 409 } }),
  /** What the form needs, and what was said to me and by me in this circle. */
  kindHere: oc
    .input(circleAddress)
    .output(
      z.object({
        people: z.array(
          z.object({ person: personId, name: z.string(), style: feedbackStyle.optional() }),
        ),
        /** My asks that the circle has worked on lately. */
        asks: z.array(z.object({ ask: askId, text: z.string() })),
        given: z.array(givenView),
        got: z.array(gotView),
      }),
    )
    .errors(inCircle),
  /** Mine in all circles, the newest first. */
  kindMine: oc.output(z.object({ got: z.array(gotView), given: z.array(givenView) })),
  rewordKind: oc
    .input(own.extend({ content: kindContent }))
    .output(z.object({}))
    .errors({ ...inCircle, answered: { status: 409 } }),
  /** Thanks: the circle may read them, or no more. */
  shareThanks: oc
    .input(own.extend({ shared: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept }),
  /** How feedback was, for its giver alone; null takes it back. */
  answerKind: oc
    .input(own.extend({ answer: verdict.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  seenKind: oc.input(own).output(z.object({})).errors(inCircle),
  /** Gone for both, whoever of the two says so. */
  removeKind: oc.input(own).output(z.object({})).errors(inCircle),
  /** Brings back what was removed within the last minute. */
  restoreKind: oc.input(own).output(z.object({})).errors(inCircle),
  /** The circle's wins, thanks and milestones. */
  wall: oc
    .input(circleAddress)
    .output(z.object({ words: z.array(wallView), milestones: z.array(milestone) }))
    .errors(inCircle),
  /** What I gave and got this season, circle by circle. Nobody else is sent this. */
  balance: oc.output(
    z.object({
      circles: z.array(
        balance.extend({
          circle: circleAddress,
          name: z.string(),
          /** It is time to ask whether it was even. */
          due: z.boolean(),
          answers: evenly.shape.answers,
        }),
      ),
    }),
  ),
  sayEven: oc
    .input(circleAddress.extend({ even: evenAnswer.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
};
