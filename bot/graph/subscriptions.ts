import { z } from "zod";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { type Instant, instant } from "../../shared/time/instant.ts";
import type { Config } from "../config/config.ts";
import type { Acting } from "../ports/calendar.ts";
import type { CalendarNews, Told } from "../ports/calendar-news.ts";
import { notificationPaths } from "../ports/notification-paths.ts";
import { clientStates } from "./client-states.ts";
import { eventChanges } from "./event-changes.ts";
import {
  type GraphAnswer,
  type GraphClient,
  type GraphRequest,
  graphFault,
} from "./graph-client.ts";

type Settings = Pick<
  Config,
  | "APP_TENANT"
  | "CALENDAR_MAILBOX"
  | "GRAPH_URL"
  | "NOTIFICATIONS_URL"
  | "PUBLIC_URL"
  | "SEAL_SECRET"
>;

const subscription = z.object({
  id: z.string(),
  resource: z.string().nullish(),
  notificationUrl: z.string().nullish(),
  expirationDateTime: z.string(),
});
const subscriptions = z.object({
  value: z.array(subscription),
  "@odata.nextLink": z.string().optional(),
});
type Subscription = z.infer<typeof subscription>;

const service: Acting = { as: "service" };
const mostPages = 10;

/**
 * Graph's subscriptions to the events of the service mailboxes. Undefined without one.
 * Source: https://learn.microsoft.com/graph/api/subscription-post-subscriptions
 */
export function calendarNews(graph: GraphClient, settings: Settings): CalendarNews | undefined {
  const { APP_TENANT: tenant, GRAPH_URL, CALENDAR_MAILBOX: mailboxes = [] } = settings;
  if (mailboxes.length === 0) return undefined;
  const address = settings.NOTIFICATIONS_URL ?? settings.PUBLIC_URL;
  const notificationUrl = `${address}${notificationPaths.changes}`;
  const states = clientStates(settings.SEAL_SECRET, mailboxes);
  const ask = asking(graph);

  const create = async (mailbox: string, until: Instant): Promise<Result<Told, "refused">> => {
    const answer = await ask("POST", "/subscriptions", {
      changeType: "updated,deleted",
      notificationUrl,
      lifecycleNotificationUrl: `${address}${notificationPaths.lifecycle}`,
      resource: resourceOf(mailbox),
      expirationDateTime: until,
      clientState: states.of(mailbox),
      latestSupportedTlsVersion: "v1_2",
    });
    return answer.status < 300 ? ok(toldOf(answer.body)) : refuse("refused");
  };
  const goOn: CalendarNews["goOn"] = async (_mailbox, id, until) => {
    const answer = await ask("PATCH", `/subscriptions/${id}`, { expirationDateTime: until });
    if (answer.status < 300) return ok(toldOf(answer.body));
    return refuse(answer.status === 404 ? "gone" : "refused");
  };
  const stop: CalendarNews["stop"] = async (_mailbox, id) => {
    await ask("DELETE", `/subscriptions/${id}`);
  };
  /** Those that were made before, perhaps by a run whose end was not written down. */
  const ours = async (mailbox: string): Promise<readonly Subscription[]> => {
    const found = await all(ask);
    return found.filter(
      (each) =>
        each.notificationUrl === notificationUrl &&
        each.resource?.replace(/^\//, "").toLowerCase() === resourceOf(mailbox).toLowerCase(),
    );
  };

  return {
    tenant,
    async tell(mailbox, until, afresh) {
      const before = await ours(mailbox);
      const kept = afresh ? undefined : before[0];
      for (const each of before) if (each !== kept) await stop(mailbox, each.id);
      const same = kept && (await goOn(mailbox, kept.id, until));
      return same?.ok ? same : create(mailbox, until);
    },
    goOn,
    stop,
    fingerprint: (mailbox) => states.fingerprint(mailbox, notificationUrl),
    mailboxOf: states.mailboxOf,
    changes: eventChanges(graph, GRAPH_URL),
  };
}

function resourceOf(mailbox: string): string {
  return `users/${mailbox}/events`;
}

function toldOf(body: unknown): Told {
  const { id, expirationDateTime } = subscription.parse(body);
  return { id, until: instant(expirationDateTime) };
}

type Ask = (method: GraphRequest["method"], path: string, body?: unknown) => Promise<GraphAnswer>;

/** Whatever Graph does not allow is an answer; what it cannot do just now is a fault. */
function asking(graph: GraphClient): Ask {
  return async (method, path, body) => {
    const request = { method, path, body };
    const answer = await graph(service, request);
    if (!answer.ok) throw new Error("Graph asks the app itself to consent");
    if (answer.value.status >= 500) throw graphFault(request, answer.value);
    return answer.value;
  };
}

async function all(ask: Ask): Promise<readonly Subscription[]> {
  const found: Subscription[] = [];
  let path: string | undefined = "/subscriptions";
  for (let pages = 0; path !== undefined && pages < mostPages; pages++) {
    const answer: GraphAnswer = await ask("GET", path);
    if (answer.status >= 300) return found;
    const read: z.infer<typeof subscriptions> = subscriptions.parse(answer.body);
    found.push(...read.value);
    path = read["@odata.nextLink"];
  }
  return found;
}
