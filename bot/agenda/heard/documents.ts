import type { Ask } from "../../../shared/agenda/ask.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { AskId } from "../../../shared/kernel/ids.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { sharedList } from "../../circle/list/documents.ts";
import { putAwayAs } from "../../circle/past/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { askDocument, askKind } from "../documents.ts";

interface InsideHeard extends Inside {
  readonly heard: Stored<Ask> | undefined;
}

/** An ask that a session has reached, as a list of its own: its words can be taken back as those of one that waits. */
export function heardAsk(
  context: Pick<Context, "documents" | "freshId" | "clock">,
  id: AskId,
): Pick<ReturnType<typeof sharedList<Ask, InsideHeard>>, "remove" | "restore"> {
  const document = putAwayAs(askDocument(id));
  return sharedList<Ask, InsideHeard>(context, {
    async read(stores, address: CircleAddress) {
      const partition = circlePartition(address.tenant, address.circle);
      const [inside, found] = await Promise.all([
        readInside(stores, address),
        stores.documents.read(partition, document),
      ]);
      return inside && { ...inside, heard: found && askKind.read(found) };
    },
    kind: askKind,
    stored: ({ heard }) => (heard ? [heard] : []),
    document: () => document,
    most: 1,
  });
}
