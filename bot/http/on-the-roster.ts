import { ORPCError, os } from "@orpc/server";
import { type CircleAddress, circleAddress } from "../../shared/circle/circle.ts";
import type { ConversationId } from "../../shared/kernel/ids.ts";
import { circleDocument, circleKind } from "../circle/documents.ts";
import type { Asked } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";
import { circlePartition } from "../ports/partition.ts";

const kept = 10_000;

/**
 * Before any procedure that addresses a circle: whoever is not on the roster of its conversation finds nothing there.
 * What someone on the roster may do is for the procedure to say.
 */
export function onTheRoster(context: Pick<Context, "documents" | "directory">) {
  const homeOf = homes(context);
  return os.$context<Asked>().middleware(async ({ context: { caller }, next }, input: unknown) => {
    const address = circleAddress.safeParse(input).data;
    if (!address) return next();
    const conversation = await homeOf(address);
    const place = conversation && { tenant: address.tenant, conversation };
    if (!place || !(await context.directory.belongs(place, caller.person))) {
      throw new ORPCError("not-found", { status: 404 });
    }
    return next();
  });
}

/** Where circles are at home. A circle never moves. */
function homes({ documents }: Pick<Context, "documents">) {
  const known = new Map<string, ConversationId>();
  return async ({ tenant, circle }: CircleAddress): Promise<ConversationId | undefined> => {
    const partition = circlePartition(tenant, circle);
    const before = known.get(partition);
    if (before) return before;
    const found = await documents.read(partition, circleDocument);
    if (!found) return undefined;
    const { home } = circleKind.read(found).value;
    if (known.size >= kept) known.clear();
    known.set(partition, home);
    return home;
  };
}
