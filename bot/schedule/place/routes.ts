import { ok } from "../../../shared/kernel/result.ts";
import {
  chooseSessionPlace,
  chooseUsualPlace,
  watchChat,
} from "../../../shared/schedule/choose-place.ts";
import { changeCircle } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import { changeSession, type World } from "../booking/documents.ts";
import { tidyCalendar } from "../visit/actions.ts";
import { usuallyElsewhere } from "./documents.ts";

/** Where the circle meets: one session, or usually; and who watches the chat where some are in a room and some in Teams. */
export function placeRoutes(context: World) {
  const { clock } = context;
  return {
    choosePlace: api.schedule.choosePlace.handler(
      async ({ input, context: { caller }, errors }) => {
        const { session, place, ...address } = input;
        const done =
          session === undefined
            ? await changeCircle(context, address, (inside) => {
                const next = chooseUsualPlace(inside.circle.value, caller.person, place);
                return next.ok ? ok(usuallyElsewhere(inside, next.value, clock.now())) : next;
              })
            : await changeSession(context, { ...address, session }, (inside, current) => {
                const sitting = { circle: inside.circle.value, session: current };
                const next = chooseSessionPlace(sitting, caller.person, place);
                return next.ok ? ok({ session: next.value }) : next;
              });
        accepted(done, errors);
        await tidyCalendar(context, address, caller);
        return {};
      },
    ),
    watchChat: api.schedule.watchChat.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeSession(context, input, ({ circle: { value: circle } }, session) => {
        const next = watchChat({ circle, session }, caller.person, input.watches);
        return next.ok ? ok({ session: next.value }) : next;
      });
      accepted(done, errors);
      return {};
    }),
  };
}
