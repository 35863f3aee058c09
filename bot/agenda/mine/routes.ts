import { isOpenQuick } from "../../../shared/agenda/quick-ask.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Inside } from "../../circle/documents.ts";
import { joinedCircles } from "../../circle/mine/documents.ts";
import { api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { askViews } from "../queue/documents.ts";

type World = Pick<Context, "documents" | "directory" | "links">;

/** What someone asks in their circles, with its place in each queue; for them alone. */
export function myAsksRoutes(context: World) {
  const circlesOf = joinedCircles(context);
  return {
    mine: api.agenda.mine.handler(async ({ context: { caller } }) => ({
      circles: (await circlesOf(caller)).map((inside) => mineIn(context, inside, caller.person)),
    })),
  };
}

function mineIn({ links }: World, inside: Inside, person: PersonId) {
  const { id, tenant, name, home } = inside.circle.value;
  return {
    circle: { tenant, circle: id },
    name,
    link: links.circle(home),
    asks: askViews(inside).filter(({ by }) => by === person),
    quick: inside.quicks
      .map(({ value }) => value)
      .filter((each) => each.by === person && isOpenQuick(each))
      .map(({ id: quick, by, text, closesAt }) => {
        return { quick, by, text, closesAt, link: links.circle(home, "quick") };
      }),
  };
}
