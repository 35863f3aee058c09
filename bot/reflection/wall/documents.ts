import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { compare } from "../../../shared/kernel/compare.ts";
import type { KindWordId } from "../../../shared/kernel/ids.ts";
import { type OnWall, onWall } from "../../../shared/reflection/kind-word.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";

/** In the circle's partition, outside of what is read every day: a copy of what one member says to all. */
export const wallKind = kind("on-wall", onWall);

export function wallDocument(id: KindWordId): string {
  return `wall|${id}`;
}

/** What is on a circle's wall, the newest first. */
export async function readWall(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
): Promise<readonly OnWall[]> {
  const range = { from: "wall|", until: "wall}" };
  const found = await documents.list(circlePartition(tenant, circle), wallKind.name, range);
  const words = found.map((each) => wallKind.read(each).value);
  return words.toSorted((a, b) => compare(b.at, a.at));
}
