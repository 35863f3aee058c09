import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { keptAt } from "../../../shared/contract/kept-at.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { readGlance } from "../documents.ts";
import { keptHere } from "../unkept/documents.ts";
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
      return pressed(context, word, { address, action, turn });
    },
  }));
}

interface Press {
  readonly address: CircleAddress;
  readonly action: { readonly verb: string };
  readonly turn: Turn;
}

async function pressed(
  context: Pick<Context, "documents">,
  word: Actions,
  { address, action, turn }: Press,
): Promise<Answer> {
  const words = say(turn.language);
  if (await takesNone(context, address, action, turn)) return { say: words("app:tab.nothingKept") };
  const answer = await word.run(action, turn);
  if ("card" in answer) return answer;
  const ended = (await readGlance(context, address))?.value.ended;
  return ended ? { say: words("circle:card.ending.over") } : answer;
}

/** Words would come to stay in a circle that keeps none. */
async function takesNone(
  context: Pick<Context, "documents">,
  address: CircleAddress,
  action: { readonly verb: string },
  { caller }: Turn,
): Promise<boolean> {
  const what = keptAt(action.verb, action);
  if (!what) return false;
  return (await keptHere(context, address, caller.person, what)) === "nothing-kept";
}
