import { type Request, type RequestHandler, type Response, Router } from "express";
import type { PersonId, TenantId } from "../../shared/kernel/ids.ts";
import type { Log } from "../ports/log.ts";
import { subscriptionPath } from "../ports/subscription-path.ts";
import { isPassing, retryAfterSeconds } from "../ports/unavailable.ts";
import { type PersonLimit, tooMany } from "./limits.ts";
import { recordFault } from "./log.ts";
import { dataHeaders } from "./security.ts";

interface Subscriber {
  readonly tenant: TenantId;
  readonly person: PersonId;
}

/** What stands at an address that is a secret. `subscriberAt`: whose it is; undefined where it is none, or none any more. */
export interface Subscriptions {
  subscriberAt(key: string): Promise<Subscriber | undefined>;
  calendarOf(whose: Subscriber): Promise<string>;
}

interface Guard {
  readonly tenants: readonly TenantId[];
  readonly withinLimit: PersonLimit;
  readonly limited: RequestHandler;
  readonly log: Log;
}

/** What we make is shorter. */
const longestKey = 512;

/**
 * Where people's calendars ask for their sessions, without signing in: whoever has the address may read it. One that never was
 * is not found, and neither is one that was given up. What has not changed is not sent again.
 */
export function subscriptionDoor(subscriptions: Subscriptions, guard: Guard): Router {
  const door = Router();
  const { limited, log } = guard;
  const at = `${subscriptionPath}/:key.ics`;
  door.get(at, dataHeaders, limited, async ({ params }: Request<{ key: string }>, response) => {
    try {
      await answer(subscriptions, guard, params.key, response);
    } catch (fault) {
      if (!isPassing(fault)) recordFault(log, String(response.locals["request"]), fault);
      // A calendar keeps what it has and asks again, where anything else may empty it.
      response.status(503).setHeader("retry-after", retryAfterSeconds).json({ code: "away" });
    }
  });
  return door;
}

async function answer(
  { subscriberAt, calendarOf }: Subscriptions,
  { tenants, withinLimit }: Guard,
  key: string,
  response: Response,
): Promise<void> {
  const found = key.length > longestKey ? undefined : await subscriberAt(key);
  if (!found || !tenants.includes(found.tenant)) {
    response.status(404).json({ code: "not-found" });
    return;
  }
  if (await withinLimit(`calendar|${found.tenant}|${found.person}`))
    send(response, await calendarOf(found));
  else tooMany(response);
}

function send(response: Response, calendar: string): void {
  response
    .setHeader("cache-control", "private, no-cache")
    .setHeader("content-disposition", 'inline; filename="peer-circles.ics"')
    .setHeader("referrer-policy", "no-referrer")
    .setHeader("x-robots-tag", "noindex")
    .type("text/calendar; charset=utf-8")
    .send(calendar);
}
