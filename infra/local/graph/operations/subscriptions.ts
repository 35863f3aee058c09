import { z } from "zod";
import { type Instant, instant, later } from "../../../../shared/time/instant.ts";
import { app } from "../../organisation/app.ts";
import { badRequest, GraphRefusal } from "../graph-refusal.ts";
import type { StoredSubscription } from "../graph-state.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { parsed } from "../parsed.ts";
import { page } from "../query.ts";
import { ownerOf } from "../subscriptions.ts";

const type = "microsoft.graph.subscription";
const own = { service: "subscriptions", application: [], delegated: [] } as const;
const time = z.iso.datetime({ offset: true }).transform((text) => instant(text));
const wanted = z.strictObject({
  changeType: z.string().regex(/^(created|updated|deleted)(,(created|updated|deleted))*$/),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url().optional(),
  resource: z.string(),
  expirationDateTime: time,
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.enum(["v1_0", "v1_1", "v1_2", "v1_3"]).optional(),
});
const renewed = z.strictObject({ expirationDateTime: time });
/** Of a subscription to events. https://learn.microsoft.com/graph/api/resources/subscription#subscription-lifetime */
const longestMinutes = 10_080;

/** Subscriptions to mailboxes' events; of other resources this world tells nothing. */
export const subscriptionOperations: readonly Operation[] = [
  {
    ...own,
    method: "POST",
    path: "/subscriptions",
    request: { type },
    answer: { type },
    run: create,
  },
  {
    ...own,
    method: "GET",
    path: "/subscriptions",
    answer: { type, many: true },
    run: (call) => {
      const views = call.world.subscriptions.all().map((each) => view(each));
      return { status: 200, body: page(views, call.query, call.address, 100) };
    },
  },
  {
    ...own,
    method: "GET",
    path: "/subscriptions/{subscription}",
    answer: { type },
    run: (call) => ({ status: 200, body: view(needed(call)) }),
  },
  {
    ...own,
    method: "PATCH",
    path: "/subscriptions/{subscription}",
    request: { type },
    answer: { type },
    run: renew,
  },
  {
    ...own,
    method: "POST",
    path: "/subscriptions/{subscription}/reauthorize",
    request: { action: "reauthorize", on: type },
    run: (call) => {
      const { id, until } = needed(call);
      call.world.subscriptions.renew(id, until);
      return { status: 204 };
    },
  },
  {
    ...own,
    method: "DELETE",
    path: "/subscriptions/{subscription}",
    run: (call) => {
      call.world.subscriptions.remove(needed(call).id);
      return { status: 204 };
    },
  },
];

async function create(call: Call): Promise<Answer> {
  const {
    expirationDateTime,
    latestSupportedTlsVersion: _,
    ...facts
  } = parsed(wanted, call.body, type);
  if (ownerOf(facts) === undefined)
    throw badRequest(`Resource '${facts.resource}' is not one that this world tells of.`);
  const until = possible(expirationDateTime, call.now);
  const made = await call.world.subscriptions.add({ ...facts, until });
  return { status: 201, body: view(made, made.clientState) };
}

function renew(call: Call): Answer {
  const { id } = needed(call);
  const { expirationDateTime } = parsed(renewed, call.body, type);
  call.world.subscriptions.renew(id, possible(expirationDateTime, call.now));
  return { status: 200, body: view(needed(call)) };
}

function possible(until: Instant, now: Instant): Instant {
  if (until > later(now, { minutes: longestMinutes }))
    throw new GraphRefusal(
      400,
      "InvalidRequest",
      "Subscription expiration can only be 10080 minutes in the future.",
    );
  if (until <= now) throw badRequest("Subscription expiration must be in the future.");
  return until;
}

function needed({ params: { subscription = "" }, world }: Call): StoredSubscription {
  const found = world.subscriptions.find(subscription);
  if (found) return found;
  throw new GraphRefusal(404, "ResourceNotFound", "The object was not found.");
}

/** The client state is told once, to whoever sent it. */
function view(subscription: StoredSubscription, clientState?: string): object {
  const { id, resource, changeType, notificationUrl, lifecycleNotificationUrl } = subscription;
  return {
    id,
    resource,
    applicationId: app.id,
    changeType,
    clientState: clientState ?? null,
    notificationUrl,
    lifecycleNotificationUrl: lifecycleNotificationUrl ?? null,
    expirationDateTime: subscription.until,
    creatorId: app.id,
    includeResourceData: null,
    latestSupportedTlsVersion: "v1_2",
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}
