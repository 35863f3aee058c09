import { insider } from "../../../shared/circle/may.ts";
import { type CharterAction, charterAction } from "../../../shared/contract/charter.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { ownCharterCard } from "./cards.ts";
import { readWithCharter } from "./documents.ts";
import { agreeing } from "./routes.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "links">;

const notYours = "charter:card.notYours";

/** The buttons of the charter's card: the same rules and commits as the tab's. The presser's own view comes back. */
export function charterActions(context: Outside): Actions<CharterAction> {
  return {
    schema: charterAction,
    notYours,
    async run(pressed, turn) {
      if (pressed.verb !== "charter.view") {
        const said = { edition: pressed.edition, agrees: pressed.verb === "charter.agree" };
        const { done } = await agreeing(context, pressed, turn.caller, said);
        if (!done.ok && done.refusal === "busy") {
          return { say: say(turn.language)("charter:card.busy") };
        }
      }
      return ownView(context, pressed, turn);
    },
  };
}

/** Where the words have changed since the card was looked at, the view shows the new ones and asks again. */
async function ownView(context: Outside, pressed: CharterAction, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const inside = await readWithCharter(context, pressed);
  const me = inside && insider(inside.circle.value, turn.caller.person);
  const latest = inside?.charter?.value.versions.at(-1);
  if (!inside || !me || !latest) return { say: words(notYours) };
  const { value: circle } = inside.circle;
  const open = context.links.circle(circle.home, "charter");
  return { card: ownCharterCard(words, circle, latest.words, me, open) };
}
