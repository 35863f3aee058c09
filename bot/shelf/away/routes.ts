import { resourceAsShown } from "../../../shared/shelf/resource-view.ts";
import { readAsMember } from "../../circle/member/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { wordsAskedOf } from "../saved/documents.ts";
import { judge, putAway } from "./documents.ts";

/** What stands on the shelf but not on the page that everyone reads. */
export function awayRoutes(context: Pick<Context, "documents" | "freshId" | "clock" | "seal">) {
  return {
    judge: api.shelf.judge.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await judge(context, input, caller.person, input), errors),
    ),

    away: api.shelf.away.handler(async ({ input, context: { caller }, errors }) => {
      accepted(await readAsMember(context, input, caller), errors);
      const away = (await putAway(context, input)).map(({ value }) => resourceAsShown(value));
      return { away, asked: [...(await wordsAskedOf(context, caller, input))] };
    }),
  };
}
