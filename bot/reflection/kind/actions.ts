import type { ReflectionAction } from "../../../shared/contract/reflection.ts";
import { answerFeedback } from "../../../shared/reflection/say-kind.ts";
import { readGlance } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { kindGoneCard, ownKindWordCard } from "./cards.ts";
import { changeGot, readGot } from "./documents.ts";

type World = Pick<Context, "documents" | "clock" | "freshId" | "links">;
type KindAction = Extract<ReflectionAction, { readonly word: string }>;

/** The buttons under what was said to someone. Whoever presses reads and answers what is their own, whatever the card says. */
export async function pressedKind(context: World, action: KindAction, turn: Turn): Promise<Answer> {
  if (action.verb === "reflection.kind-answer") {
    const { answer } = action;
    const done = await changeGot(context, turn.caller, action, (before) =>
      answerFeedback(before, answer),
    );
    if (!done.ok && done.refusal === "busy") return { say: say(turn.language)("app:wentWrong") };
  }
  return ownView(context, action, turn);
}

async function ownView(
  context: World,
  { tenant, circle, word }: KindAction,
  { caller, language }: Turn,
): Promise<Answer> {
  const words = say(language);
  const mine = (await readGot(context, caller, { circle, word }))?.value;
  const glance = (await readGlance(context, { tenant, circle }))?.value;
  if (!glance || !mine || mine.removedAt !== undefined) return { card: kindGoneCard(words) };
  const news = {
    address: { tenant, circle, word },
    circleName: mine.circleName,
    person: caller.person,
    link: context.links.circle(glance.home, "kind"),
  };
  return { card: ownKindWordCard(words, news, mine) };
}
