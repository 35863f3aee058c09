import { joinedMember } from "../../../shared/circle/may.ts";
import { type EndingAction, endingAction } from "../../../shared/contract/ending.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { readEvenEnded } from "../documents.ts";
import { ownEndingCard } from "./cards.ts";
import { bringingBack, confirming, withdrawing } from "./routes.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "links">;

const notYours = "circle:card.ending.notYours";

/** The buttons of the card about the circle's end: the same rules and commits as the tab's. */
export function endingActions(context: Outside): Actions<EndingAction> {
  return {
    schema: endingAction,
    notYours,
    async run(pressed, turn) {
      const done = await pressedOn(context, pressed, turn);
      if (done && !done.ok && done.refusal === "busy")
        return { say: say(turn.language)("circle:card.ending.busy") };
      // Whoever was slower sees what holds now.
      return ownView(context, pressed, turn);
    },
  };
}

function pressedOn(context: Outside, pressed: EndingAction, { caller }: Turn) {
  switch (pressed.verb) {
    case "ending.view":
      return undefined;
    case "ending.confirm":
      return confirming(context, pressed, caller, pressed.ending);
    case "ending.withdraw":
      return withdrawing(context, pressed, caller);
    case "ending.bring-back":
      return bringingBack(context, pressed, caller);
  }
}

async function ownView(context: Outside, pressed: EndingAction, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const circle = (await readEvenEnded(context, pressed))?.circle.value;
  const me = circle && joinedMember(circle, turn.caller.person);
  if (!circle || !me) return { say: words(notYours) };
  const open = context.links.circle(circle.home, "season");
  return { card: ownEndingCard(words, circle, me, open) };
}
