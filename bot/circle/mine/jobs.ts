import type { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import { personId, tenantId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import type { StoredDocument, Write } from "../../ports/documents.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { circlePartition, personPartition } from "../../ports/partition.ts";
import { circleDocument, circleKind } from "../documents.ts";
import { listMine, myCircleDocument, myCircleKind } from "./documents.ts";

const payload = circleAddress.extend({ person: personId, personTenant: tenantId });

/** Keeps a person's own list of circles true to their standing now, however late and often it runs. */
export function listMineWorker({
  documents,
  freshId,
}: Pick<Context, "documents" | "freshId">): Worker<z.infer<typeof payload>> {
  return {
    type: listMine,
    payload,
    async run({ payload: { tenant, circle, person, personTenant }, now }) {
      const address = { tenant, circle };
      const found = await documents.read(circlePartition(tenant, circle), circleDocument);
      const inside = found && insider(circleKind.read(found).value, person);
      const mine = personPartition(personTenant, person);
      const entry = await documents.read(mine, myCircleDocument(address));
      const write = correction(address, inside !== undefined, entry);
      if (!write) return [];
      const done = await documents.commit(mine, [write], freshId());
      if (!done.ok) throw new Later(now);
      return [];
    },
  };
}

function correction(
  address: CircleAddress,
  inside: boolean,
  entry: StoredDocument | undefined,
): Write | undefined {
  if (inside && !entry) return myCircleKind.create(myCircleDocument(address), address);
  return !inside && entry ? myCircleKind.remove(entry) : undefined;
}
