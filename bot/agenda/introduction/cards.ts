import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import type { say } from "../../kit/say.ts";
import { heading, text } from "../../kit/text.ts";

/** To one member alone, that they are asked or have been answered. No words and no names: those are on their page. */
export function introductionCard(
  words: ReturnType<typeof say>,
  what: "asked" | "answered",
  about: { readonly circleName: string; readonly link: string },
): Card {
  return card(
    [
      heading(words(`asking:intro.card.${what}`)),
      text(words(`asking:intro.card.${what}In`, { circle: about.circleName })),
    ],
    [openUrl(words("asking:intro.card.open"), about.link)],
  );
}
