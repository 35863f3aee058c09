import { joinedMembers } from "../../../shared/circle/may.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { milestones } from "../../../shared/reflection/milestones.ts";
import { readAsMember } from "../../circle/member/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { historyOf } from "../history/documents.ts";
import { askNames } from "../kind/present.ts";
import { readWall } from "./documents.ts";

/** What a circle is glad of. Whoever has left is left out, however late their own words follow. */
export function wallRoutes(context: Pick<Context, "documents">) {
  return {
    wall: api.reflection.wall.handler(async ({ input, context: { caller }, errors }) => {
      const inside = accepted(await readAsMember(context, input, caller), errors);
      const { value: circle } = inside.circle;
      const history = await historyOf(context, input);
      const names = askNames(history, inside);
      const members = joinedMembers(circle);
      const nameOf = (who: PersonId | undefined) =>
        members.find(({ person }) => person === who)?.name;
      const words = (await readWall(context, input)).flatMap((word) => {
        const name = nameOf(word.by);
        const toName = nameOf(word.to);
        if (name === undefined || (word.to && toName === undefined)) return [];
        const askText = names(word.ask);
        return [
          { ...word, name, ...(toName && { toName }), ...(askText !== undefined && { askText }) },
        ];
      });
      const sessions = [...inside.sessions.map(({ value }) => value), ...history.sessions];
      return {
        words,
        milestones: [
          ...milestones({
            // A new one begins once the one before was held to its end.
            seasons: (circle.season?.number ?? 1) - 1,
            sessions: sessions.filter(({ state }) => state === "closed").length,
            asks: history.asks.length,
            wins: words.filter(({ to }) => to === undefined).length,
          }),
        ],
      };
    }),
  };
}
