import type { Key, ReachKey, Say } from "../../../shared/words/key.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { heading, text } from "../../kit/text.ts";

/** That the bot was away and is here again; nothing of what it would have said. */
export function backCard(say: Say<Key | ReachKey>, open: string): Card {
  return card(
    [heading(say("reach:back.title")), text(say("reach:back.text"))],
    [openUrl(say("reach:back.open"), open)],
  );
}
