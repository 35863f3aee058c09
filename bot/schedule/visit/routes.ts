import { os } from "@orpc/server";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { Asked } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";

type Visited = (
  address: CircleAddress,
  caller: Caller,
  when: { readonly atOnce: boolean },
) => Promise<void>;

/**
 * Tells of everyone who looks at a circle, `atOnce` of whoever leaves it: they may not look again. Nobody waits for what
 * follows, which may not fail.
 */
export function onVisit(visited: Visited) {
  return os
    .$context<Asked>()
    .middleware(async ({ context: { caller }, path, next }, input: unknown) => {
      const answer = await next();
      const address = circleAddress.safeParse(input).data;
      const atOnce = path.join(".") === "circle.leave";
      if (address) void visited(address, caller, { atOnce });
      return answer;
    });
}
