import { say } from "../../kit/say.ts";
import type { Command } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { myCirclesCard, notHereCard } from "../cards.ts";
import { myCircles } from "./routes.ts";

type Outside = Pick<Context, "documents" | "directory" | "clock" | "links">;

/** What anyone may write to the bot about circles, in one or not. */
export function circleCommands(context: Outside): readonly Command[] {
  const list = myCircles(context);
  return [
    {
      name: "my-circles",
      async run({ caller, language, where }) {
        const words = say(language);
        const summary = words("circle:card.list.summary");
        if (where !== "personal") return { card: notHereCard(words), summary };
        const circles = (await list(caller)).map((each) => ({
          ...each,
          open: each.link,
        }));
        return { card: myCirclesCard(words, circles), summary };
      },
    },
  ];
}
