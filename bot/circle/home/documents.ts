import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { ConversationId, PersonId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import type { Place } from "../../ports/directory.ts";
import { kind } from "../../ports/kind.ts";
import { circlePartition, homePartition } from "../../ports/partition.ts";
import { meetingDocument, meetingKind } from "../../schedule/documents.ts";
import { knownEventDocument, knownEventKind } from "../../schedule/outlook/documents.ts";
import { readGlance } from "../documents.ts";

const homeKind = kind("home", z.object({ circle: circleAddress.shape.circle }));
const homeDocument = "home";

/**
 * The circle that a conversation is kept for: its channel or chat, or the chat of a session's meeting. It may not be
 * made yet: whoever kept the place for it may have been cut short.
 */
export async function circleAt(
  { documents }: Pick<Context, "documents">,
  { tenant, conversation }: Place,
): Promise<CircleAddress | undefined> {
  const partition = homePartition(tenant, conversation);
  const home = await documents.read(partition, homeDocument);
  if (home) return { tenant, circle: homeKind.read(home).value.circle };
  const meeting = await documents.read(partition, meetingDocument);
  return meeting && { tenant, circle: meetingKind.read(meeting).value.circle };
}

/** Keeps a conversation for one circle, for good; whoever comes second gets the first one's. */
export async function keepHome(
  stores: Pick<Context, "documents" | "freshId">,
  place: Place,
  { circle: id }: Pick<CircleAddress, "circle">,
): Promise<CircleAddress> {
  const { tenant, conversation } = place;
  const create = homeKind.create(homeDocument, { circle: id });
  const commit = stores.freshId();
  const done = await stores.documents.commit(homePartition(tenant, conversation), [create], commit);
  if (done.ok) return { tenant, circle: id };
  const first = await circleAt(stores, place);
  if (!first) throw new Error("A home that cannot be created is not there either.");
  return first;
}

/** Has places know of a circle no more: its home, the chats of its meetings, and its events. */
export async function forgetPlaces(
  { documents, freshId }: Pick<Context, "documents" | "freshId">,
  { tenant, circle }: CircleAddress,
  conversations: readonly ConversationId[],
): Promise<void> {
  for (const conversation of conversations) {
    const partition = homePartition(tenant, conversation);
    for (const [of, id] of [
      [homeKind, homeDocument],
      [meetingKind, meetingDocument],
      [knownEventKind, knownEventDocument],
    ] as const) {
      const found = await documents.read(partition, id);
      const stored = found && of.read(found);
      if (stored?.value.circle === circle)
        await documents.commit(partition, [of.remove(stored)], freshId());
    }
  }
}

type World = Pick<Context, "documents" | "directory">;

const kept = 10_000;

/**
 * Whether someone is on the roster of the conversation that a circle lives in: whoever is not finds nothing of it anywhere.
 * Where circles are at home is kept; a circle never moves.
 */
export function atHome({ documents, directory }: World) {
  const known = new Map<string, ConversationId>();

  async function homeOf({ tenant, circle }: CircleAddress): Promise<ConversationId | undefined> {
    const partition = circlePartition(tenant, circle);
    const before = known.get(partition);
    if (before) return before;
    const found = await readGlance({ documents }, { tenant, circle });
    if (!found) return undefined;
    const { home } = found.value;
    if (known.size >= kept) known.clear();
    known.set(partition, home);
    return home;
  }

  return async (address: CircleAddress, person: PersonId): Promise<boolean> => {
    const conversation = await homeOf(address);
    if (!conversation) return false;
    return directory.belongs({ tenant: address.tenant, conversation }, person);
  };
}
