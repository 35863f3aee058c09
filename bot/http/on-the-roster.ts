import { ORPCError, os } from "@orpc/server";
import { circleAddress } from "../../shared/circle/circle.ts";
import { atHome } from "../circle/home/documents.ts";
import type { Asked } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";

/**
 * Before any procedure that addresses a circle: whoever is not on the roster of its conversation finds nothing there.
 * What someone on the roster may do is for the procedure to say.
 */
export function onTheRoster(context: Pick<Context, "documents" | "directory">) {
  const here = atHome(context);
  return os.$context<Asked>().middleware(async ({ context: { caller }, next }, input: unknown) => {
    const address = circleAddress.safeParse(input).data;
    if (!address) return next();
    if (!(await here(address, caller.person))) throw new ORPCError("not-found", { status: 404 });
    return next();
  });
}
