import { call } from "@orpc/server";
import { endingRoutes } from "../../../bot/circle/ending/routes.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import { type CalendarDate, later } from "../../../shared/time/instant.ts";
import { aHabit } from "./ahead-world.ts";
import { as } from "./schedule-world.ts";

export const asks = "in no calendar yet";

/** A circle with three sessions in Ada's calendar, and what the thread says of days that are in none. */
export async function aThread(owner: "service" | "person" = "person") {
  const world = await aHabit(owner);
  await world.regular();
  await world.run();
  const routes = scheduleRoutes(world.context);
  const ending = endingRoutes(world.context);
  const { address, clock } = world;
  const at = (name: string) => ({
    context: { caller: as(name), secondsLeft: () => 600, request: "r1" },
  });
  const posts = () => {
    const shown = new Map<string, string>();
    for (const [place, { activity, message }] of world.messenger.sent.entries())
      shown.set(activity ?? `activity-${place + 1}`, JSON.stringify(message));
    return shown;
  };
  const said = (words: string) => [...posts().values()].filter((each) => each.match(words));
  return {
    ...world,
    posts,
    said,
    asking: () => said(asks),
    passes: async (span: Parameters<typeof later>[1]) => {
      clock.moveTo(later(clock.now(), span));
      await world.run();
      await world.run();
    },
    pause: (until: string) =>
      call(routes.pause, { ...address, until: until as CalendarDate }, at("bo")),
    resume: () => call(routes.resume, address, at("bo")),
    end: async () => {
      await call(ending.proposeEnding, { ...address, ending: "close" }, at("ada"));
      await call(ending.confirmEnding, { ...address, ending: "close" }, at("bo"));
    },
    kept: () => world.documents.list(circlePartition(address.tenant, address.circle)),
  };
}
