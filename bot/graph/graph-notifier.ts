import { createHash } from "node:crypto";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";
import type { Acting } from "../ports/calendar.ts";
import type { Place } from "../ports/directory.ts";
import type { Log } from "../ports/log.ts";
import type { Notice, Notifier } from "../ports/notifier.ts";
import {
  type GraphAnswer,
  type GraphClient,
  type GraphRequest,
  graphFault,
} from "./graph-client.ts";

/** Where the app is, as Graph addresses it: a team by the object id of its group, or a chat. */
export type FeedScope = { readonly team: string } | { readonly chat: string };
export type FindScope = (place: Place) => Promise<FeedScope | undefined>;

const service: Acting = { as: "service" };
/** Not let in, not there, not a member, or turned off: the person is told in another way. */
const closed = [400, 403, 404, 409];

/**
 * Sends through Microsoft Graph, within the team or chat that the app has been added to: that alone consents to it
 * (TeamsActivity.Send.Group, TeamsActivity.Send.Chat), and nobody has to add the app for themselves.
 * Source: https://learn.microsoft.com/graph/teams-send-activityfeednotifications
 */
export function graphNotifier(graph: GraphClient, scopeOf: FindScope, log: Log): Notifier {
  return {
    async notify(place, to, notice, once) {
      const scope = await scopeOf(place);
      if (!scope) return refuse("closed");
      const request = requestFor(scope, to, notice, `${place.tenant}|${to}|${once}`);
      const answer = await graph(service, request);
      if (!answer.ok) return refuse("closed");
      const sent = isThrough(request, answer.value);
      const { status } = answer.value;
      log.info({ once, outcome: sent ? "sent" : "closed", status }, "Notice in an activity feed.");
      return sent ? ok(null) : refuse("closed");
    },
  };
}

/** @throws Error for an answer that says neither yes nor no */
function isThrough(request: GraphRequest, answer: GraphAnswer): boolean {
  if (answer.status < 300) return true;
  if (closed.includes(answer.status)) return false;
  throw graphFault(request, answer);
}

function requestFor(
  scope: FeedScope,
  to: PersonId,
  { kind, topic, preview, link }: Notice,
  occasion: string,
): GraphRequest {
  const below =
    "team" in scope
      ? `/teams/${encodeURIComponent(scope.team)}`
      : `/chats/${encodeURIComponent(scope.chat)}`;
  return {
    method: "POST",
    path: `${below}/sendActivityNotification`,
    body: {
      topic: { source: "text", value: topic, webUrl: link },
      activityType: kind,
      chainId: chainOf(occasion),
      previewText: { content: preview },
      recipient: {
        "@odata.type": "microsoft.graph.aadUserNotificationRecipient",
        userId: to,
      },
    },
  };
}

/** Graph keeps one line for each number. 48 bits, which JSON carries whole. */
function chainOf(occasion: string): number {
  return createHash("sha256").update(occasion).digest().readUIntBE(0, 6);
}
