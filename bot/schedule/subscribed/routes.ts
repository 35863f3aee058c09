import { readWhole } from "../../circle/documents.ts";
import { joinedWith } from "../../circle/mine/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { subscriptionPath } from "../../ports/subscription-path.ts";
import {
  addressOf,
  endAddress,
  keepAddress,
  makeAddress,
  type Subscriber,
  subscriberAt,
} from "./documents.ts";
import { subscribedCalendar } from "./present.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "seal" | "links">;

/** The address of one's own for calendars that Graph does not see. */
export function subscribedRoutes(context: World) {
  const { schedule } = api;
  return {
    calendarAddress: schedule.calendarAddress.handler(({ context: { caller } }) =>
      addressOf(context, caller),
    ),
    makeCalendarAddress: schedule.makeCalendarAddress.handler(
      async ({ input: { edition }, context: { caller }, errors }) => {
        const key = accepted(await makeAddress(context, caller, edition), errors);
        return { address: new URL(`..${subscriptionPath}/${key}.ics`, context.links.tab).href };
      },
    ),
    endCalendarAddress: schedule.endCalendarAddress.handler(
      async ({ context: { caller }, errors }) =>
        accepted(await endAddress(context, caller), errors),
    ),
    keepCalendarAddress: schedule.keepCalendarAddress.handler(
      async ({ context: { caller }, errors }) =>
        accepted(await keepAddress(context, caller), errors),
    ),
  };
}

/** What a calendar finds at such an address. Whoever is in a circle no more finds nothing of it. */
export function calendarSubscriptions(
  context: Pick<Context, "documents" | "directory" | "clock" | "links" | "seal">,
) {
  const joined = joinedWith(context, readWhole);
  return {
    subscriberAt: (key: string) => subscriberAt(context, key),
    async calendarOf(whose: Subscriber): Promise<string> {
      const reader = { person: whose.person, now: context.clock.now() };
      return subscribedCalendar(await joined(whose), reader, context.links);
    },
  };
}
