import type { ConversationId } from "../../../shared/kernel/ids.ts";
import type { Json, StoredDocument } from "../../ports/documents.ts";
import { sessionKind } from "../../schedule/documents.ts";
import { eventKey, eventPlace } from "../../schedule/outlook/documents.ts";

/** Under these names documents keep the posts that they have in the circle's thread. */
const postNames = ["root", "card", "reminder", "post", "endingCard"];

/** All posts in the circle's thread that any of these documents knows of, each once. */
export function postsIn(all: readonly StoredDocument[]): readonly string[] {
  return [...new Set(all.flatMap(({ kind, body }) => (kind === "job" ? [] : named(body))))];
}

function named(body: Json): readonly string[] {
  if (typeof body !== "object" || body === null) return [];
  if (Array.isArray(body)) return body.flatMap(named);
  return Object.entries(body).flatMap(([name, value]: [string, Json]) =>
    postNames.includes(name) && typeof value === "string" ? [value] : named(value),
  );
}

/** The chats of the circle's meetings, and its events in a service mailbox, which know whose they are. */
export function meetingPlaces(all: readonly StoredDocument[]): readonly ConversationId[] {
  return all
    .filter(({ kind }) => kind === sessionKind.name)
    .flatMap((each) => {
      const { chat, event } = sessionKind.read(each).value.booking;
      return [...(chat ? [chat] : []), ...(event ? [eventPlace(eventKey(event))] : [])];
    });
}
