import { answersShown } from "../../../shared/agenda/quick-ask.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { type QuickAction, quickAction } from "../../../shared/contract/quick-ask.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { quickAnswers, readQuick } from "../answered/documents.ts";
import { answer, endEarly } from "../answered/routes.ts";
import { ownQuickCard } from "./cards.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "links">;

const notYours = "agenda:card.notYours";

const refused = {
  busy: "app:wentWrong",
  "not-found": notYours,
  closed: "asking:quick.closed",
} as const;

/** The buttons of a quick ask's card: the same rules and commits as the tab's. The presser's own view comes back. */
export function quickActions(context: World): Actions<QuickAction> {
  return {
    schema: quickAction,
    notYours,
    async run(action, turn) {
      const done = await press(context, action, turn);
      return done?.ok === false
        ? { say: say(turn.language)(refused[done.refusal]) }
        : ownView(context, action, turn);
    },
  };
}

async function press(context: World, action: QuickAction, { caller }: Turn) {
  if (action.verb === "quick.close") return endEarly(context, action, caller, true);
  // An empty field on a card is no wish to take an answer away.
  if (action.verb === "quick.answer" && action.text !== "")
    return answer(context, action, caller, action);
  return undefined;
}

async function ownView(
  context: World,
  action: QuickAction,
  { caller, language }: Turn,
): Promise<Answer> {
  const inside = await readQuick(action.quick)(context, action);
  const quick = inside?.quick?.value;
  const words = say(language);
  if (!inside || !quick || !joinedMember(inside.circle.value, caller.person))
    return { say: words(notYours) };
  const { value: circle } = inside.circle;
  const stored = await quickAnswers(context, action, quick.id);
  const answers = answersShown(
    stored.map(({ value }) => value),
    circle,
  );
  const link = context.links.circle(circle.home, "quick");
  return { card: ownQuickCard(words, { circle, quick, answers, link }, caller.person) };
}
