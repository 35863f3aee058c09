import { accepted, api } from "../../ports/api.ts";
import type { World } from "../booking/documents.ts";
import { goAheadNow, goInWritingNow } from "./documents.ts";

/** What whoever is there makes of a session whose people are late. */
export function lateRoutes(context: World) {
  return {
    goAhead: api.schedule.goAhead.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await goAheadNow(context, input, caller), errors),
    ),
    goInWriting: api.schedule.goInWriting.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await goInWritingNow(context, input, caller, input), errors),
    ),
  };
}
