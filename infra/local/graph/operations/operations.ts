import type { Operation } from "../operation.ts";
import { activityFeedOperations } from "./activity-feed.ts";
import { chatAppOperations } from "./chat-apps.ts";
import { directoryOperations } from "./directory.ts";
import { eventChangeOperations } from "./event-changes.ts";
import { eventOperations } from "./events.ts";
import { freeBusyOperations } from "./free-busy.ts";
import { invitationOperations } from "./invitations.ts";
import { onlineMeetingOperations } from "./online-meetings.ts";
import { subscriptionOperations } from "./subscriptions.ts";
import { teamOperations } from "./teams.ts";
import { toDoOperations } from "./to-do.ts";

const named: readonly Operation[] = [
  ...directoryOperations,
  ...eventOperations,
  ...eventChangeOperations,
  ...subscriptionOperations,
  ...invitationOperations,
  ...freeBusyOperations,
  ...onlineMeetingOperations,
  ...teamOperations,
  ...chatAppOperations,
  ...activityFeedOperations,
  ...toDoOperations,
];

/** Everything this Graph can do; what hangs on a user hangs on `/me` too. */
export const operations: readonly Operation[] = named.flatMap((operation) => {
  if (!operation.path.startsWith("/users/{user}")) return [operation];
  return [
    operation,
    { ...operation, path: operation.path.replace("/users/{user}", "/me"), application: [] },
  ];
});
