import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { CircleId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import type { Place } from "../../ports/directory.ts";
import { kind } from "../../ports/kind.ts";
import { homePartition } from "../../ports/partition.ts";

const homeKind = kind("home", z.object({ circle: circleAddress.shape.circle }));
const homeDocument = "home";

type Stores = Pick<Context, "documents" | "freshId">;

/** The circle that a conversation is kept for. It may not be made yet: whoever reserved it may have been cut short. */
export async function circleAt(
  { documents }: Pick<Context, "documents">,
  { tenant, conversation }: Place,
): Promise<CircleAddress | undefined> {
  const found = await documents.read(homePartition(tenant, conversation), homeDocument);
  return found && { tenant, circle: homeKind.read(found).value.circle };
}

/** Keeps a conversation for one circle; whoever comes second gets the first one's. */
export async function reserveHome(
  stores: Stores,
  place: Place,
  circle: CircleId,
): Promise<CircleAddress> {
  const { tenant, conversation } = place;
  const create = homeKind.create(homeDocument, { circle });
  const commit = stores.freshId();
  const done = await stores.documents.commit(homePartition(tenant, conversation), [create], commit);
  if (done.ok) return { tenant, circle };
  const first = await circleAt(stores, place);
  if (!first) throw new Error("A home that cannot be created is not there either.");
  return first;
}
