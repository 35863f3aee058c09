import { call } from "@orpc/server";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import type { Place } from "../../../shared/schedule/place.ts";
import { type aSchedule, as } from "./schedule-world.ts";

type World = Awaited<ReturnType<typeof aSchedule>>;

const by = (name: string) => ({
  context: { caller: as(name), secondsLeft: () => 600, request: "r1" },
});

/** What members do about where they meet. */
export function placing(world: World) {
  const routes = scheduleRoutes(world.context);
  const here = async () => ({ ...world.address, session: (await world.session()).id });
  return {
    choose: async (place: Place, name = "ada") =>
      call(routes.choosePlace, { ...(await here()), place }, by(name)),
    usually: (place: Place, name = "ada") =>
      call(routes.choosePlace, { ...world.address, place }, by(name)),
    watch: async (name: string, watches = true) =>
      call(routes.watchChat, { ...(await here()), watches }, by(name)),
    own: async (name: string) => JSON.stringify(await world.press(name, "schedule.view")),
    posted: () => JSON.stringify(world.messenger.sent.at(-1)?.message.card),
  };
}
