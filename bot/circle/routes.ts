import type { Context } from "../ports/context.ts";
import { makeRoutes } from "./make/routes.ts";
import { membershipRoutes } from "./membership/routes.ts";
import { mineRoutes } from "./mine/routes.ts";
import { pageRoutes } from "./page/routes.ts";

/** All that the tab can ask about a circle. */
export function circleRoutes(context: Context) {
  return {
    ...makeRoutes(context),
    ...membershipRoutes(context),
    ...pageRoutes(context),
    ...mineRoutes(context),
  };
}
