import { accepted, api } from "../../ports/api.ts";
import type { World } from "../booking/documents.ts";
import { answerFor, findOtherTimes, moveTo, takeBack } from "./actions.ts";

/** Another time for a planned session; and what the circle says when that would be the second in a row. */
export function moveRoutes(context: World) {
  return {
    proposeMove: api.schedule.proposeMove.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await findOtherTimes(context, input, caller), errors),
    ),
    move: api.schedule.move.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await moveTo(context, input, caller, input), errors),
    ),
    answerMove: api.schedule.answerMove.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await answerFor(context, input, caller, input.answer), errors),
    ),
    moveBack: api.schedule.moveBack.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await takeBack(context, input, caller, input.from), errors),
    ),
  };
}
