import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { askId, circleId, personId, resourceId, tenantId } from "../kernel/ids.ts";
import { plainLink } from "../shelf/plain-link.ts";
import { basis, topicText } from "../shelf/resource.ts";
import { resourceView } from "../shelf/resource-view.ts";
import { changedMeanwhile, inCircle, nothingKept } from "./refusals.ts";

const sharing = {
  title: z.string().trim().min(1).max(120),
  link: plainLink.optional(),
  why: z.string().trim().max(280),
  basis: basis.optional(),
  topic: topicText.optional(),
};
const resourceAddress = circleAddress.extend({ resource: resourceId });
const full = { ...inCircle, "too-many": { status: 409 } } as const;

/** `still`: it holds; `was`: not any more; `open`: what was said last is taken back. */
const verdict = z.enum(["still", "was", "open"]);

/** Somebody would like words of the reader's on the shelf. */
const wordsAskedFor = z.object({
  request: resourceId,
  by: personId,
  text: z.string(),
  title: z.string(),
  why: z.string(),
});
export type WordsAskedFor = z.infer<typeof wordsAskedFor>;

export const shelfContract = {
  /** With the resource's id, made before the first attempt: sent again, it is added once. */
  add: oc
    .input(
      circleAddress.extend({ ...sharing, resource: resourceId.optional(), ask: askId.optional() }),
    )
    .output(z.object({ resource: resourceId }))
    .errors({ ...full, ...nothingKept }),
  edit: oc
    .input(resourceAddress.extend({ ...sharing, edition: z.int() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, ...changedMeanwhile }),
  move: oc
    .input(resourceAddress.extend({ before: resourceId.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  remove: oc.input(resourceAddress).output(z.object({})).errors(inCircle),
  restore: oc.input(resourceAddress).output(z.object({})).errors(full),
  /** Puts it beside an ask, or away from it. */
  attach: oc
    .input(resourceAddress.extend({ ask: askId, attached: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
  judge: oc.input(resourceAddress.extend({ verdict })).output(z.object({})).errors(full),
  /** What is not on the page that everyone reads: what was true once, and whose words the reader is asked for. */
  away: oc
    .input(circleAddress)
    .output(z.object({ away: z.array(resourceView), asked: z.array(wordsAskedFor) }))
    .errors(inCircle),
  /** The reader's words may stand on the shelf, or not: then nothing of them is kept. */
  allow: oc
    .input(circleAddress.extend({ request: resourceId, allowed: z.boolean() }))
    .output(z.object({}))
    .errors({ ...full, ...nothingKept }),
};

const onCard = { tenant: tenantId, circle: circleId };

export const shelfAction = z.discriminatedUnion("verb", [
  /** Whoever put something on the shelf is asked whether it is still true. */
  z.object({ verb: z.literal("shelf.still"), ...onCard, resource: resourceId }),
  z.object({ verb: z.literal("shelf.judge"), ...onCard, resource: resourceId, verdict }),
  /** A member's own view of what somebody brought from the shelf into the circle's conversation. */
  z.object({ verb: z.literal("shelf.view"), ...onCard, resource: resourceId }),
  /** Words of the reader's that somebody would like on the shelf. */
  z.object({ verb: z.literal("shelf.words"), ...onCard, request: resourceId }),
  z.object({
    verb: z.literal("shelf.allow"),
    ...onCard,
    request: resourceId,
    allowed: z.boolean(),
  }),
]);
export type ShelfAction = z.infer<typeof shelfAction>;

/** A circle as one choice among several. */
const chosenCircle = z
  .string()
  .transform((text) => {
    const [tenant, circle] = text.split("|");
    return { tenant, circle };
  })
  .pipe(circleAddress);
/** An input that was left empty. */
const left = z.literal("").transform(() => undefined);

/** What a button of the dialog sends back in which a message is saved, with the inputs beside it. */
export const saveStep = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("save"),
    request: resourceId,
    circle: chosenCircle,
    title: sharing.title,
    why: sharing.why.default(""),
    topic: left.or(topicText).optional(),
    basis: left.or(basis).optional(),
    link: plainLink.optional(),
  }),
  z.object({
    step: z.literal("undo"),
    request: resourceId,
    circle: chosenCircle,
    /** Who was asked; absent for one's own words. */
    author: personId.optional(),
  }),
]);
export type SaveStep = z.infer<typeof saveStep>;
/** What the buttons carry; the inputs come beside it. */
export type SaveButton = Partial<z.input<typeof saveStep>>;
