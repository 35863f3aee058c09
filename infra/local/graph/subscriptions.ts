import { randomUUID } from "node:crypto";
import type { Instant } from "../../../shared/time/instant.ts";
import { organisation } from "../organisation/app.ts";
import type { StoredState } from "../stored-state.ts";
import { GraphRefusal } from "./graph-refusal.ts";
import type { GraphState, StoredSubscription } from "./graph-state.ts";
import type { EventChange } from "./happening.ts";
import { mailboxNamed } from "./mailboxes.ts";
import type { Lifecycle, Notifications } from "./notifications.ts";

export interface Subscriptions {
  all(): readonly StoredSubscription[];
  find(id: string): StoredSubscription | undefined;
  add(wanted: Omit<StoredSubscription, "id">): Promise<StoredSubscription>;
  renew(id: string, until: Instant): void;
  remove(id: string): void;
  /** Tells those who asked for it. */
  tell(changes: readonly EventChange[]): void;
  /** Something happens to the subscriptions to `owner`'s events. */
  happen(owner: string, event: Lifecycle): void;
}

/** Who is to be told of what, until when. */
export function subscriptions(
  stored: StoredState<GraphState>,
  now: () => Instant,
  notifications: Notifications,
): Subscriptions {
  const all = () => stored.current.subscriptions ?? [];
  const become = (next: readonly StoredSubscription[]) =>
    stored.change((state) => {
      state.subscriptions = [...next];
    });
  const change = (id: string, with_: Partial<StoredSubscription>) =>
    become(all().map((each) => (each.id === id ? { ...each, ...with_ } : each)));
  const alive = () => all().filter(({ until, stopped }) => until > now() && stopped !== true);
  return {
    all: () => all().filter(({ until }) => until > now()),
    find: (id) => all().find((each) => each.id === id && each.until > now()),
    async add(wanted) {
      for (const address of [wanted.notificationUrl, wanted.lifecycleNotificationUrl])
        if (address !== undefined && !(await notifications.validates(address))) throw unreachable();
      const made = { ...wanted, id: randomUUID() };
      become([...all(), made]);
      return made;
    },
    renew: (id, until) => change(id, { until, stopped: false }),
    remove: (id) => become(all().filter((each) => each.id !== id)),
    tell(changes) {
      for (const one of changes)
        for (const each of alive())
          if (ownerOf(each) === one.owner && each.changeType.split(",").includes(one.change))
            notifications.send(each.notificationUrl, [notificationOf(each, one)], () =>
              lifecycle(notifications, each, "missed"),
            );
    },
    happen(owner, event) {
      for (const each of alive().filter((one) => ownerOf(one) === owner)) {
        if (event === "subscriptionRemoved") become(all().filter(({ id }) => id !== each.id));
        if (event === "reauthorizationRequired") change(each.id, { stopped: true });
        lifecycle(notifications, each, event);
      }
    },
  };
}

function lifecycle(
  notifications: Notifications,
  subscription: StoredSubscription,
  lifecycleEvent: Lifecycle,
): void {
  const { lifecycleNotificationUrl: address } = subscription;
  if (address !== undefined)
    notifications.send(address, [{ ...common(subscription), lifecycleEvent }]);
}

/** Whose events `users/{id}/events` are. */
export function ownerOf({ resource }: Pick<StoredSubscription, "resource">): string | undefined {
  const [, user = ""] = /^\/?users\/([^/]+)\/events$/i.exec(resource) ?? [];
  return mailboxNamed(user)?.id;
}

function common({ id, until, clientState }: StoredSubscription) {
  return {
    subscriptionId: id,
    subscriptionExpirationDateTime: until,
    tenantId: organisation.tenant,
    ...(clientState !== undefined && { clientState }),
  };
}

function notificationOf(subscription: StoredSubscription, { owner, event, change }: EventChange) {
  const resource = `Users/${owner}/Events/${event}`;
  return {
    ...common(subscription),
    changeType: change,
    resource,
    resourceData: {
      "@odata.type": "#Microsoft.Graph.Event",
      "@odata.id": resource,
      "@odata.etag": `W/"${randomUUID()}"`,
      id: event,
    },
  };
}

const unreachable = () =>
  new GraphRefusal(
    400,
    "ValidationError",
    "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.",
  );
