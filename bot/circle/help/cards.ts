import type { Say } from "../../../shared/words/key.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { facts, heading, subtle, text } from "../../kit/text.ts";

/** Someone the organisation names: a page, an address or a number. */
interface Route {
  readonly name: string;
  readonly link: string;
}

interface Help {
  readonly routes: readonly Route[];
  readonly concern?: Route | undefined;
}

/** Whom to turn to when something is bigger than a circle; for one person's own eyes. */
export function biggerThanUsCard(say: Say, { routes = [], concern }: Partial<Help>): Card {
  const all = concern ? [...routes, concern] : routes;
  return card(
    [
      heading(say("circle:card.help.title")),
      text(say(all.length > 0 ? "circle:card.help.words" : "circle:card.help.none")),
      ...(routes.length > 0 ? [facts(routes.map(reached))] : []),
      ...(concern ? [text(say("circle:card.help.concern")), facts([reached(concern)])] : []),
      subtle(say("circle:card.help.private")),
    ],
    all
      .filter(isPage)
      .slice(0, 6)
      .map(({ name, link }) => openUrl(name, link)),
  );
}

function reached({ name, link }: Route): readonly [string, string] {
  return [name, link.startsWith("https:") ? new URL(link).host : link.replace(/^\w+:/, "")];
}

function isPage({ link }: Route): boolean {
  return link.startsWith("https:");
}
