import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { type Inside, readInside } from "../documents.ts";

/** The circle for a member who has joined; to anyone else there is no such circle. */
export async function readAsMember(
  context: Pick<Context, "documents">,
  address: CircleAddress,
  { person }: Pick<Caller, "person">,
): Promise<Result<Inside, "not-found">> {
  const inside = await readInside(context, address);
  return inside && joinedMember(inside.circle.value, person) ? ok(inside) : refuse("not-found");
}
