import { os } from "@orpc/server";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { Asked } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";

/** Tells of everyone who looks at a circle. Nobody waits for what follows, which may not fail. */
export function onVisit(visited: (address: CircleAddress, caller: Caller) => Promise<void>) {
  return os.$context<Asked>().middleware(async ({ context: { caller }, next }, input: unknown) => {
    const answer = await next();
    const address = circleAddress.safeParse(input).data;
    if (address) void visited(address, caller);
    return answer;
  });
}
