import type { IAdaptiveCard } from "@microsoft/teams.cards";

/** An Adaptive Card 1.5 as we send it. Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
export type Card = IAdaptiveCard;
/** A piece of a card's body. */
export type Block = IAdaptiveCard["body"][number];
/** A button. */
export type Button = NonNullable<IAdaptiveCard["actions"]>[number];

/**
 * A card out of its pieces. Everyone in the conversation sees it: names and words belong into the views that
 * `refresh` (kit/refresh.ts) gives to members alone.
 */
export function card(
  body: readonly Block[],
  actions: readonly Button[] = [],
  refresh?: Card["refresh"],
): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    ...(isRightToLeft(body, actions) ? { rtl: true } : {}),
    body: [...body],
    ...(actions.length === 0 ? {} : { actions: [...actions] }),
    ...(refresh === undefined ? {} : { refresh }),
  };
}

/**
 * Whether it is read from right to left: by its heading or else its first button, which are our own words, whatever
 * language the people write in whom it quotes; else by the marks with which only such a language sets names apart. Its
 * `lang` stays unset, so that Teams writes dates as each reader reads them.
 */
function isRightToLeft(body: readonly Block[], actions: readonly Button[]): boolean {
  const [block] = body;
  const line = block?.type === "TextBlock" ? block : undefined;
  const words = line?.style === "heading" ? line.text : (actions[0]?.title ?? line?.text ?? "");
  const ours = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words);
  return ours || /[\u200f\u2068]/.test(JSON.stringify([body, actions]));
}
