import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { inOrder } from "../../../shared/kernel/listed.ts";
import { findOnShelf } from "../../../shared/shelf/find-on-shelf.ts";
import { hostOf } from "../../../shared/shelf/host-of.ts";
import type { Resource } from "../../../shared/shelf/resource.ts";
import { readWhole, type Whole } from "../../circle/documents.ts";
import { circleAt } from "../../circle/home/documents.ts";
import { joinedWith } from "../../circle/mine/documents.ts";
import { say } from "../../kit/say.ts";
import type { Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import type { Insertable } from "../../ports/extension.ts";
import { itemHereCard, linkAloneCard, ownItemCard } from "./cards.ts";

type World = Pick<Context, "documents" | "directory">;
type Say = ReturnType<typeof say>;

/** Whoever does not find it among so many needs another word. */
const mostShown = 100;
/** Elsewhere, as many of someone's circles are looked through. */
const mostCircles = 6;

/**
 * Finds something on a shelf to pass on. In a circle's own conversation all of its shelf, which members alone see there;
 * anywhere else what leaves the circle without taking anybody's words along: one's own, and links.
 */
export function finding(context: World) {
  const circlesOf = joinedWith(context, readWhole);

  return async (search: string, turn: Turn): Promise<readonly Insertable[] | string> => {
    const words = say(turn.language);
    const mine = await circlesOf(turn.caller);
    if (mine.length === 0) return words("sharing:find.noCircle");
    const here = await circleAt(context, turn);
    const home = mine.find(({ circle }) => circle.value.id === here?.circle);
    const standing = (home ? [home] : mine.slice(0, mostCircles)).flatMap(offered);
    const found = standing.filter(({ item }) => findOnShelf([item], { search }).length > 0);
    const shown = found.flatMap((each) =>
      home ? [insideOf(words, each)] : outsideOf(words, each, turn.caller.person),
    );
    if (shown.length > 0) return shown.slice(0, mostShown);
    if (standing.length === 0) return words("sharing:find.empty");
    return words(found.length === 0 ? "sharing:find.none" : "sharing:find.nothingLeaves");
  };
}

interface Offered {
  readonly address: CircleAddress;
  readonly circleName: string;
  readonly item: Resource;
}

function offered({ circle: { value }, resources }: Whole): readonly Offered[] {
  const address = { tenant: value.tenant, circle: value.id };
  return inOrder(resources.map((each) => each.value)).map((item) => ({
    address,
    circleName: value.name,
    item,
  }));
}

function insideOf(words: Say, { address, item }: Offered): Insertable {
  const note = words("sharing:find.inCircle");
  return { title: item.title, text: note, card: itemHereCard(words, address, item) };
}

function outsideOf(
  words: Say,
  { circleName, item }: Offered,
  person: PersonId,
): readonly Insertable[] {
  // Whoever edited it last may have worded all of it.
  if (item.by === person && item.editedBy === person) {
    const note = `${circleName} · ${words("sharing:find.ownWords")}`;
    return [{ title: item.title, text: note, card: ownItemCard(words, item) }];
  }
  if (item.link === undefined || hostOf(item.link) === undefined) return [];
  const note = `${circleName} · ${words("sharing:find.linkAlone")}`;
  return [{ title: item.title, text: note, card: linkAloneCard(words, item) }];
}
