import { quickApi } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { events } from "../../ports/events.ts";
import type { ReadLanding } from "../page/routes.ts";
import { readTogether } from "./documents.ts";
import { liveVersions } from "./present.ts";

type Outside = Pick<Context, "changes" | "directory" | "clock" | "log">;

/** Live updates. `stopping` ends every stream when the product stops. */
export function liveRoutes(context: Outside, readLanding: ReadLanding, stopping: AbortSignal) {
  const read = readTogether(async (address) => (await readLanding(address))?.circle);
  const listen = liveVersions(context, read, stopping);
  return {
    circle: quickApi.live.circle.handler(async ({ input, context: asked, errors }) => {
      const begin = await listen(input, asked.caller.person, asked.secondsLeft());
      if (!begin) throw errors["not-found"]();
      return events(begin);
    }),
  };
}
