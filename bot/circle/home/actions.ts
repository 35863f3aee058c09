import { circleAddress } from "../../../shared/circle/circle.ts";
import { say } from "../../kit/say.ts";
import type { Actions } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { readGlance } from "../documents.ts";
import { atHome } from "./documents.ts";

/**
 * Buttons for whoever is on the roster of their circle's conversation. To anyone else nothing is shown and nothing is
 * changed: a card can be forwarded, and whoever leaves a conversation keeps what they once opened.
 */
export function forTheRoster(
  context: Pick<Context, "documents" | "directory">,
  words: readonly Actions[],
): readonly Actions[] {
  const here = atHome(context);
  return words.map((word) => ({
    ...word,
    async run(action, turn) {
      const address = circleAddress.safeParse(action).data;
      const may = address && (await here(address, turn.caller.person));
      if (!may) return { say: say(turn.language)(word.notYours) };
      const answer = await word.run(action, turn);
      if ("card" in answer) return answer;
      const ended = (await readGlance(context, address))?.value.ended;
      return ended ? { say: say(turn.language)("circle:card.ending.over") } : answer;
    },
  }));
}
