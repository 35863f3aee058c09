import { joinedMember } from "../../../shared/circle/may.ts";
import { type SeasonAction, seasonAction } from "../../../shared/contract/season.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { readInside } from "../documents.ts";
import { ownSeasonCard } from "./cards.ts";
import { renewing, takingBack } from "./routes.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "links">;

const notYours = "circle:card.season.notYours";

/** The buttons of the card at a season's end: the same rules and commits as the tab's. */
export function seasonActions(context: Outside): Actions<SeasonAction> {
  return {
    schema: seasonAction,
    notYours,
    async run(pressed, turn) {
      const done = await pressedOn(context, pressed, turn);
      if (done && !done.ok && done.refusal === "busy")
        return { say: say(turn.language)("circle:card.season.busy") };
      // Whoever was slower sees what holds now.
      return ownView(context, pressed, turn);
    },
  };
}

function pressedOn(context: Outside, pressed: SeasonAction, { caller }: Turn) {
  switch (pressed.verb) {
    case "season.view":
      return undefined;
    case "season.renew":
      return renewing(context, pressed, caller, pressed);
    case "season.take-back":
      return takingBack(context, pressed, caller, pressed.number);
  }
}

async function ownView(context: Outside, pressed: SeasonAction, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const circle = (await readInside(context, pressed))?.circle.value;
  if (!circle || !joinedMember(circle, turn.caller.person)) return { say: words(notYours) };
  return { card: ownSeasonCard(words, circle, context.links.circle(circle.home, "season")) };
}
