import { joinedMember } from "../../../shared/circle/may.ts";
import { type HealthAction, healthAction } from "../../../shared/contract/health.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { readInside } from "../documents.ts";
import { ownRungCard } from "./cards.ts";
import { rungOnCard } from "./present.ts";
import { answering, takingRungBack } from "./routes.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "links">;

const notYours = "schedule:card.notYours";

/** The buttons of an offer: the same rules and commits as the tab's. */
export function healthActions(context: Outside): Actions<HealthAction> {
  return {
    schema: healthAction,
    notYours,
    async run(pressed, turn) {
      const done = await pressedOn(context, pressed, turn);
      const { refusal } = done?.ok === false ? done : {};
      const words = say(turn.language);
      if (refusal === "nothing-kept") return { say: words("app:tab.nothingKept") };
      if (refusal && refusal !== "answered" && refusal !== "not-found")
        return { say: words(`health:trouble.${refusal}`) };
      // Whoever was slower sees what holds now.
      return ownView(context, pressed, turn);
    },
  };
}

function pressedOn(context: Outside, pressed: HealthAction, { caller }: Turn) {
  switch (pressed.verb) {
    case "health.view":
      return undefined;
    case "health.yes":
      return answering(context, pressed, caller, "yes");
    case "health.not-now":
      return answering(context, pressed, caller, "not-now");
    case "health.take-back":
      return takingRungBack(context, pressed, caller);
  }
}

async function ownView(context: Outside, pressed: HealthAction, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const circle = (await readInside(context, pressed))?.circle.value;
  if (!circle || !joinedMember(circle, turn.caller.person)) return { say: words(notYours) };
  const rung = circle.health?.spell?.rungs.find(({ at }) => at === pressed.at);
  if (!rung) return { say: words("health:card.over") };
  return { card: ownRungCard(words, rungOnCard(context, circle, rung)) };
}
