import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { SaveStep } from "../../../shared/contract/shelf.ts";
import type { PersonId, ResourceId } from "../../../shared/kernel/ids.ts";
import { readInside } from "../../circle/documents.ts";
import type { Card } from "../../kit/card.ts";
import { say } from "../../kit/say.ts";
import type { Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { shelfList } from "../list/documents.ts";
import { savedCard } from "../saved/cards.ts";
import { isOpen, readAsked, settleAsked } from "../saved/documents.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;
type Undoing = Extract<SaveStep, { readonly step: "undo" }>;

/** Takes back what was saved from a message a moment ago, or what its author was asked for. */
export async function undo(
  context: World,
  { request, circle, author }: Undoing,
  turn: Turn,
): Promise<Card> {
  const words = say(turn.language);
  const at = { request, circle };
  const outcome = author
    ? await takeBack(context, at, author, turn)
    : await takeOff(context, at, turn);
  return savedCard(words(`sharing:save.${outcome}`));
}

interface At {
  readonly request: ResourceId;
  readonly circle: CircleAddress;
}

async function takeOff(context: World, { request, circle }: At, { caller }: Turn) {
  const removed = await shelfList(context).remove(circle, caller, request);
  if (removed.ok) return "undone" as const;
  return removed.refusal === "busy" ? ("busy" as const) : ("gone" as const);
}

/** As long as there is no answer, whoever asked may take the question back; nothing of the words stays. */
async function takeBack(
  context: World,
  { request, circle }: At,
  author: PersonId,
  { caller, now }: Turn,
): Promise<"undoneAsk" | "tooLate" | "gone"> {
  const inside = await readInside(context, circle);
  const member = inside?.circle.value.members.find(({ person }) => person === author);
  const stored = member && (await readAsked(context, member, request));
  if (!stored || stored.value.by !== caller.person) return "gone";
  if (stored.value.answer === "taken-back") return "undoneAsk";
  if (!isOpen(stored.value, now)) return "tooLate";
  const settled = await settleAsked(context, member, stored, {
    answer: "taken-back",
    words: "gone",
  });
  return settled.ok ? "undoneAsk" : "tooLate";
}
