import { z } from "zod";
import { type ConversationId, conversationId } from "../../shared/kernel/ids.ts";
import type { Acting } from "../ports/calendar.ts";
import type { GraphClient } from "./graph-client.ts";
import { mailbox } from "./mailbox.ts";

const onlineMeetings = z.object({
  value: z.array(
    z.object({ chatInfo: z.object({ threadId: conversationId.nullish() }).nullish() }),
  ),
});
const withId = z.object({ id: z.string() });

/**
 * Finds the chat of a meeting by its join link. The online meeting is asked only where the link does not tell; undefined
 * where the app may not: then people add the app by hand.
 */
export function meetingChats(graph: GraphClient, first: string | undefined) {
  const ask = mailbox(graph, first);
  // Online meetings know their owner by object id only, not by mail address.
  const ids = new Map<string, string>();
  const owner = async (acting: Acting): Promise<Acting | undefined> => {
    if (acting.as === "person") return acting;
    const { mailbox: address = first ?? "" } = acting;
    if (!ids.has(address)) {
      const found = await ask(acting, "GET", "?$select=id");
      if (found.ok) ids.set(address, withId.parse(found.value.body).id);
    }
    const id = ids.get(address);
    return id === undefined ? undefined : { as: "service", mailbox: id };
  };
  return async (acting: Acting, joinUrl: string): Promise<ConversationId | undefined> => {
    const told = chatInLink(joinUrl);
    if (told) return told;
    const owns = await owner(acting);
    if (!owns) return undefined;
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replace(/'/g, "''")}'`);
    const answer = await ask(owns, "GET", `/onlineMeetings?$filter=${filter}`);
    if (!answer.ok) return undefined;
    const { value } = onlineMeetings.parse(answer.value.body);
    return value.map(({ chatInfo }) => chatInfo?.threadId).find(Boolean) ?? undefined;
  };
}

/**
 * The meeting's chat, as long as the join link still spells it out (`…/meetup-join/19%3ameeting_…%40thread.v2/0?…`).
 * Newer short links do not; then the online meeting is asked. (unverified against the live service)
 */
function chatInLink(joinUrl: string): ConversationId | undefined {
  const [, encoded = ""] = /\/meetup-join\/([^/]+)\//.exec(joinUrl) ?? [];
  const read = conversationId.safeParse(decoded(encoded));
  return read.success && read.data.startsWith("19:") ? read.data : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
