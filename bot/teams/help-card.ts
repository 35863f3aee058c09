import type { Language } from "../../shared/kernel/language.ts";
import type { Card } from "../kit/card.ts";
import { card } from "../kit/card.ts";
import { say } from "../kit/say.ts";
import { facts, heading, subtle, text } from "../kit/text.ts";

/** What the bot can do, and how to ask for it. `unclear`: it was asked for something else. */
export function helpCard(
  language: Language,
  why: "asked" | "unclear",
  where: "channel" | "groupChat" | "personal",
): Card {
  const s = say(language);
  return card([
    heading(s(why === "asked" ? "app:card.help.title" : "app:card.help.unclear")),
    text(s("app:card.help.lead")),
    facts([
      [s("app:card.help.next"), s("app:card.help.nextDoes")],
      [s("app:card.help.agenda"), s("app:card.help.agendaDoes")],
      [s("app:card.help.schedule"), s("app:card.help.scheduleDoes")],
      [s("app:card.help.myCircles"), s("app:card.help.myCirclesDoes")],
      [s("app:card.help.help"), s("app:card.help.helpDoes")],
    ]),
    subtle(s(where === "personal" ? "app:card.help.here" : "app:card.help.mention")),
  ]);
}
