import { itemNotFound } from "./graph-refusal.ts";
import type { StoredEvent } from "./graph-state.ts";
import { needMailbox } from "./mailboxes.ts";
import type { Call } from "./operation.ts";

/** Whose calendar the request is about. @throws GraphRefusal for who has none */
export function ownerOf({ params: { user = "" } }: Call): string {
  return needMailbox(user).id;
}

/** The event the request is about. @throws GraphRefusal when it is not in that calendar */
export function needEvent(call: Call): StoredEvent {
  const { event = "" } = call.params;
  const found = call.world.calendars.find(ownerOf(call), event);
  if (found === undefined) throw itemNotFound();
  return found;
}
