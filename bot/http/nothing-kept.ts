import { ORPCError, os } from "@orpc/server";
import { circleAddress } from "../../shared/circle/circle.ts";
import { keptAt } from "../../shared/contract/kept-at.ts";
import { keptHere } from "../circle/unkept/documents.ts";
import type { Asked } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";

/** Before any procedure by which words of people come to stay in a circle: one that keeps nothing takes none. */
export function nothingKept(context: Pick<Context, "documents">) {
  return os
    .$context<Asked>()
    .middleware(async ({ context: { caller }, path, next }, input: unknown) => {
      const what = keptAt(path.join("."), input);
      const address = what && circleAddress.safeParse(input).data;
      if (!address) return next();
      const kept = await keptHere(context, address, caller.person, what);
      if (kept === "not-found") throw new ORPCError("not-found", { status: 404 });
      if (kept === "nothing-kept") throw new ORPCError("nothing-kept", { status: 409 });
      return next();
    });
}
