import type { Circle } from "../../../shared/circle/circle.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { momentOf } from "../../kit/moment.ts";
import type { say } from "../../kit/say.ts";
import { facts, heading, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** To whoever's ask is on the next session's agenda, where no line can stand in their feed. Not the ask's words. */
export function askComesCard(
  say: Say,
  { name }: Pick<Circle, "name">,
  { startsAt }: Pick<Session, "startsAt">,
  link: string,
): Card {
  return card(
    [
      heading(say("facilitating:notice.askTitle")),
      facts([
        [say("facilitating:turn.circle"), name],
        [say("schedule:card.when"), momentOf(startsAt)],
      ]),
      text(say("facilitating:notice.askBody")),
    ],
    [openUrl(say("facilitating:notice.askOpen"), link)],
  );
}
