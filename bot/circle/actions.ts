import type { Circle } from "../../shared/circle/circle.ts";
import { chosenHours } from "../../shared/circle/hours-choice.ts";
import { joinCircle } from "../../shared/circle/join-circle.ts";
import { decline, leaveCircle } from "../../shared/circle/leave-circle.ts";
import { type CircleAction, circleAction } from "../../shared/contract/circle.ts";
import type { Result } from "../../shared/kernel/result.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import { charterActions } from "./charter/actions.ts";
import { type Inside, readInside } from "./documents.ts";
import { endingActions } from "./ending/actions.ts";
import { healthActions } from "./health/actions.ts";
import { ownInvitationCard } from "./invitation/cards.ts";
import { changing } from "./membership/routes.ts";
import { seasonActions } from "./season/actions.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "links">;
type Rule = (inside: Inside) => Result<Circle, "not-found" | "full">;

/** The buttons of all of the circle's own cards. */
export function circleButtons(context: Outside) {
  return [
    circleActions(context),
    charterActions(context),
    seasonActions(context),
    endingActions(context),
    healthActions(context),
  ];
}

/** The buttons of the invitation: the same rules and commits as the tab's. */
function circleActions(context: Outside): Actions<CircleAction> {
  const change = changing(context);
  return {
    schema: circleAction,
    notYours: "circle:card.mine.outside",
    async run(pressed, turn) {
      const rule = ruleFor(pressed, turn);
      const done = rule && (await change(pressed, rule, turn.caller));
      if (done && !done.ok && done.refusal !== "not-found") {
        return { say: say(turn.language)(`circle:card.mine.${done.refusal}`) };
      }
      return ownView(context, pressed, turn);
    },
  };
}

function ruleFor(pressed: CircleAction, { caller, language, now }: Turn): Rule | undefined {
  const { person } = caller;
  switch (pressed.verb) {
    case "circle.view":
      return undefined;
    case "circle.join": {
      const { offer, wish } = pressed;
      const hours = chosenHours(pressed.hours);
      const joining = { offer, wish, language, ...(hours ? { hours } : {}) };
      return ({ circle }) => joinCircle(circle.value, person, joining, now);
    }
    case "circle.decline":
      return ({ circle }) => decline(circle.value, person);
    case "circle.leave":
      return ({ circle }) => leaveCircle(circle.value, person, { at: now, takesWords: false });
  }
}

async function ownView(context: Outside, pressed: CircleAction, turn: Turn): Promise<Answer> {
  const words = say(turn.language);
  const inside = await readInside(context, pressed);
  const circle = inside?.circle.value;
  const me = circle?.members.find(({ person }) => person === turn.caller.person);
  if (!circle || !me) return { say: words("circle:card.mine.outside") };
  if (me.standing === "left") return { say: words("circle:card.mine.left") };
  return { card: ownInvitationCard(words, circle, me, context.links.circle(circle.home)) };
}
