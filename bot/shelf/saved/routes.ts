import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { keeps } from "../../../shared/circle/keeps.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { ResourceId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { readInside } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Stored } from "../../ports/kind.ts";
import { shelfList, topicIn } from "../list/documents.ts";
import { type Asked, isOpen, readAsked, settleAsked, wordsIn } from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "seal">;
/** From a validated token, or from the yes that they gave before. */
type Author = Pick<Caller, "tenant" | "person">;
type Done = Result<Record<string, never>, "not-found" | "busy" | "too-many">;

/** Whether somebody's words may stand on their circle's shelf. */
export function savedRoutes(context: World) {
  return {
    allow: api.shelf.allow.handler(async ({ input, context: { caller }, errors }) => {
      const { request, allowed } = input;
      return accepted(await allow(context, caller, input, { request, allowed }), errors);
    }),
  };
}

/**
 * The author's answer. Yes is written down first and then carried out, so that a yes that was cut short is carried out by
 * saying it again, and no answer overtakes another.
 */
export async function allow(
  context: World,
  author: Author,
  address: CircleAddress,
  answer: { readonly request: ResourceId; readonly allowed: boolean },
): Promise<Done> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const done = await allowedOnce(context, author, address, answer);
    if (done) return done;
  }
  return refuse("busy");
}

/** Undefined when there is more to do: a yes to carry out, or another answer to look at. */
async function allowedOnce(
  context: World,
  author: Author,
  address: CircleAddress,
  { request, allowed }: { readonly request: ResourceId; readonly allowed: boolean },
): Promise<Done | undefined> {
  const stored = await readAsked(context, author, request);
  if (!(stored && isOf(stored.value, address))) return refuse("not-found");
  if (!allowed) return declined(context, author, stored);
  if (stored.value.answer === "yes") return carryOut(context, author, address, stored);
  if (!isOpen(stored.value, context.clock.now())) return refuse("not-found");
  await settleAsked(context, author, stored, { answer: "yes", words: "kept" });
  return undefined;
}

/** Nothing of the words stays; after an answer, or too late, there is nothing to do. */
async function declined(context: World, author: Author, stored: Stored<Asked>) {
  if (!isOpen(stored.value, context.clock.now())) return ok({});
  const settled = await settleAsked(context, author, stored, { answer: "no", words: "gone" });
  return settled.ok ? ok({}) : undefined;
}

/** Puts the words on the shelf, and forgets the question's copy. */
async function carryOut(
  context: World,
  author: Author,
  address: CircleAddress,
  stored: Stored<Asked>,
): Promise<Done> {
  const words = wordsIn(context, stored.value);
  if (!words) return ok({});
  const { text, topic, ...content } = words;
  const { request, by } = stored.value;
  const circle = (await readInside(context, address))?.circle.value;
  if (circle && !keeps(circle, "shelf-notes")) {
    // A yes from before: nothing comes to stay there any more.
    await settleAsked(context, author, stored, { answer: "no", words: "gone" });
    return ok({});
  }
  // Whoever asked may have left meanwhile: then it is the author's own.
  const keeper = circle && joinedMember(circle, by) ? by : author.person;
  const quote = { text, by: author.person };
  const added = await shelfList(context).add(address, author, request, (entry, inside) => ({
    id: request,
    ...content,
    ...topicIn(inside, topic),
    quote,
    ...entry,
    by: keeper,
    editedBy: keeper,
  }));
  if (!added.ok) {
    // It waits for an answer again: there may be room later.
    await settleAsked(context, author, stored, { answer: undefined, words: "kept" });
    return added;
  }
  await settleAsked(context, author, stored, { answer: "yes", words: "gone" });
  return ok({});
}

function isOf({ tenant, circle }: Asked, address: CircleAddress): boolean {
  return tenant === address.tenant && circle === address.circle;
}
