import type { Say } from "../../../shared/words/key.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { heading, text } from "../../kit/text.ts";

/** That nothing is planned, or how to plan it. */
export function findTimeCard(say: Say, title: "none" | "find", link: string): Card {
  return card(
    [
      heading(say(title === "none" ? "schedule:card.noneTitle" : "schedule:card.findTitle")),
      text(say(title === "none" ? "schedule:card.none" : "schedule:card.findText")),
    ],
    [openUrl(say("schedule:card.find"), link)],
  );
}

/** For a conversation, or a person, without a circle. */
export function noCircleCard(say: Say): Card {
  return card([text(say("schedule:card.noCircle"))]);
}

/** That the second session waits for the word of so many who were at the first. `charter` opens it. */
export function charterFirstCard(say: Say, count: number, charter: string): Card {
  return card(
    [heading(say("schedule:card.noneTitle")), text(say("charter:card.waits", { count }))],
    [openUrl(say("charter:card.open"), charter)],
  );
}
