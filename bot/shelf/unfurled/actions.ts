import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { atHome, circleAt } from "../../circle/home/documents.ts";
import { say } from "../../kit/say.ts";
import type { Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import type { Insertable } from "../../ports/extension.ts";
import { linkCard } from "./cards.ts";

type World = Pick<Context, "documents" | "directory" | "links">;

/**
 * A link to the app tells something in a circle's own conversation alone, and only when a member of the circle writes it:
 * the address names no circle, and nobody else learns that there is one.
 */
export function unfurling(context: World) {
  const here = atHome(context);

  async function ownCircle({ caller, ...place }: Turn): Promise<Inside | undefined> {
    const address = await circleAt(context, place);
    const inside = address && (await readInside(context, address));
    if (!(inside && joinedMember(inside.circle.value, caller.person))) return undefined;
    const isHome = inside.circle.value.home === place.conversation;
    return isHome && (await here(address, caller.person)) ? inside : undefined;
  }

  return async (link: string, turn: Turn): Promise<Insertable | undefined> => {
    const page = pageOf(link, context.links.tab);
    const inside = page === undefined ? undefined : await ownCircle(turn);
    if (!inside) return undefined;
    const words = say(turn.language);
    const circle = inside.circle.value;
    const card = linkCard(words, {
      next: openSession(inside.sessions.map(({ value }) => value))?.startsAt,
      members: joinedMembers(circle).length,
      link: context.links.circle(circle.home, page || undefined),
    });
    return { title: words("sharing:card.linkTitle"), text: "", card };
  };
}

/** The page of ours that a link opens, empty for the first; undefined for any other address. */
function pageOf(link: string, tab: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, hash, searchParams } = new URL(link);
  if (`${origin}${pathname}` !== tab) return undefined;
  const named = /^#\/([a-z-]+)$/.exec(hash)?.[1] ?? searchParams.get("page") ?? "";
  return /^[a-z-]{0,40}$/.test(named) ? named : "";
}
