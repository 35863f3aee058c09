import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { ShelfAction } from "../../../shared/contract/shelf.ts";
import { hostOf } from "../../../shared/shelf/host-of.ts";
import type { Resource } from "../../../shared/shelf/resource.ts";
import { openUrl } from "../../kit/button.ts";
import { type Block, type Button, type Card, card } from "../../kit/card.ts";
import type { say } from "../../kit/say.ts";
import { heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** In the circle's own conversation: everyone sees that there is something, members see what. */
export function itemHereCard(say: Say, address: CircleAddress, item: Resource): Card {
  const view = { verb: "shelf.view", ...address, resource: item.id } satisfies ShelfAction;
  return card(
    [heading(say("sharing:card.itemTitle")), subtle(say("sharing:card.itemInside"))],
    [],
    { action: { type: "Action.Execute", verb: view.verb, data: { ...view } } },
  );
}

/** A member's own view of it; without an item, it is off the shelf by now. */
export function memberItemCard(
  say: Say,
  item: { readonly resource: Resource; readonly by: string; readonly wroteIt: string } | undefined,
): Card {
  const title = heading(say("sharing:card.itemTitle"));
  if (!item) return card([title, subtle(say("sharing:card.stillGone"))]);
  const { resource, by, wroteIt } = item;
  return card([title, ...wordsOf(say, resource, wroteIt), subtle(by)], opener(say, resource));
}

/** Anywhere else, of something that whoever passes it on has put on the shelf: with their words. */
export function ownItemCard(say: Say, item: Resource): Card {
  const { quote, ...rest } = item;
  const own = quote?.by === item.by ? item : rest;
  const said = [...wordsOf(say, own, ""), subtle(say("sharing:card.itemOwn"))];
  return card([heading(say("sharing:card.itemTitle")), ...said], opener(say, item));
}

/** Anywhere else, of somebody else's: the link alone. */
export function linkAloneCard(say: Say, { link = "" }: Resource): Card {
  return card(
    [
      heading(say("sharing:card.itemTitle")),
      text(hostOf(link) ?? ""),
      subtle(say("sharing:card.itemLinkOnly")),
    ],
    opener(say, { link }),
  );
}

function wordsOf(
  say: Say,
  item: Omit<Resource, "quote"> & Partial<Pick<Resource, "quote">>,
  wroteIt: string,
) {
  const { title, why, basis, quote } = item;
  return [
    { ...text(title), weight: "Bolder" },
    ...(why ? [text(why)] : []),
    ...(quote ? [said(say, quote.text, wroteIt)] : []),
    ...(basis === "guessing" ? [subtle(say("shelf:tab.checkFirst"))] : []),
  ] as readonly Block[];
}

function said(say: Say, words: string, wroteIt: string): Block {
  const who = wroteIt ? [subtle(say("shelf:tab.saidBy", { name: wroteIt }))] : [];
  return { type: "Container", style: "emphasis", items: [...who, text(words)] };
}

function opener(say: Say, { link }: Pick<Resource, "link">): readonly Button[] {
  const host = link && hostOf(link);
  return link && host ? [openUrl(say("sharing:card.openLink", { host }), link)] : [];
}
