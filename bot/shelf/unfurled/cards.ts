import type { Instant } from "../../../shared/time/instant.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { momentOf } from "../../kit/moment.ts";
import type { say } from "../../kit/say.ts";
import { heading, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/**
 * What a link to a circle's page shows in the circle's own conversation: to everyone there, so dates and counts alone.
 * Teams keeps it for half an hour and takes cards of version 1.3 for links.
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling
 */
export function linkCard(
  say: Say,
  {
    next,
    members,
    link,
  }: { readonly next: Instant | undefined; readonly members: number; readonly link: string },
): Card {
  const shown = card(
    [
      heading(say("sharing:card.linkTitle")),
      text(
        next === undefined
          ? say("sharing:card.linkNone")
          : say("sharing:card.linkNext", { when: momentOf(next) }),
      ),
      text(say("sharing:card.linkMembers", { count: members })),
    ],
    [openUrl(say("sharing:card.linkOpen"), link)],
  );
  return { ...shown, version: "1.3" };
}
