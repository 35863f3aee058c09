import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { ConversationId, PersonId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { circleDocument, circleKind } from "../documents.ts";

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
    const found = await documents.read(partition, circleDocument);
    if (!found) return undefined;
    const { home } = circleKind.read(found).value;
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
