import { oc } from "@orpc/contract";
import { z } from "zod";
import { askText, webLink } from "../agenda/ask.ts";
import { circleAddress } from "../circle/circle.ts";
import { circleId, personId, quickAskId, tenantId } from "../kernel/ids.ts";
import { basis } from "../shelf/resource.ts";
import { instantText } from "../time/instant.ts";
import { changedMeanwhile, inCircle, nothingKept } from "./refusals.ts";

const answerView = z.object({ by: personId, text: z.string(), basis: basis.optional() });
export type QuickAnswerView = z.infer<typeof answerView>;

const quickView = z.object({
  quick: quickAskId,
  by: personId,
  text: z.string(),
  link: z.string().optional(),
  edition: z.int(),
  askedAt: instantText,
  closesAt: instantText,
  closedAt: instantText.optional(),
  answers: z.array(answerView),
});
export type QuickView = z.infer<typeof quickView>;

/** On the circle's page: that there is one, and until when. */
export const quickOnPage = quickView.pick({ quick: true, by: true, text: true, closesAt: true });

const quickAddress = circleAddress.extend({ quick: quickAskId });
const asking = { text: askText, link: webLink.optional() };
const answerOf = quickAddress.extend({ person: personId });

export const quickContract = {
  /** The open ones, and those that were, newest first. */
  quick: oc
    .input(circleAddress)
    .output(z.object({ open: z.array(quickView), earlier: z.array(quickView) }))
    .errors(inCircle),
  /** One card in the circle's thread. `one-is-enough`: one's own stands open; `too-many`: others' do. */
  askQuickly: oc
    .input(quickAddress.extend(asking))
    .output(z.object({}))
    .errors({
      ...inCircle,
      ...nothingKept,
      "one-is-enough": { status: 409 },
      "too-many": { status: 409 },
    }),
  editQuick: oc
    .input(quickAddress.extend({ ...asking, edition: z.int() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, ...changedMeanwhile }),
  /** By its asker, before its time; or open once more. */
  closeQuick: oc
    .input(quickAddress.extend({ closed: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
  /** By anyone: words that should not stand there go from everywhere within a minute. */
  removeQuick: oc.input(quickAddress).output(z.object({})).errors(inCircle),
  restoreQuick: oc.input(quickAddress).output(z.object({})).errors(inCircle),
  /** One answer of each member; written again, it says the new words. */
  answerQuick: oc
    .input(quickAddress.extend({ text: askText, basis: basis.optional() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, closed: { status: 409 } }),
  /** One's own, or one that should not stand there. */
  removeAnswer: oc.input(answerOf).output(z.object({})).errors(inCircle),
  restoreAnswer: oc.input(answerOf).output(z.object({})).errors(inCircle),
};

const onCard = { tenant: tenantId, circle: circleId, quick: quickAskId };
/** Nothing chosen, or left empty by Teams. */
const chosen = basis.optional().catch(undefined);

export const quickAction = z.discriminatedUnion("verb", [
  /** The reader's own view: the words, and what was answered. */
  z.object({ verb: z.literal("quick.view"), ...onCard }),
  z.object({
    verb: z.literal("quick.answer"),
    ...onCard,
    text: z.string().trim().max(280).default(""),
    basis: chosen,
  }),
  z.object({ verb: z.literal("quick.close"), ...onCard }),
]);
export type QuickAction = z.infer<typeof quickAction>;
