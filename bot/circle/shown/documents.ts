import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Context } from "../../ports/context.ts";
import { type Inside, readEvenEnded, readGlance } from "../documents.ts";

const mostTimes = 5;

/**
 * Shows something of the circle outside, and shows it again as long as the circle has changed meanwhile. Instances may do so
 * at the same time: whoever shows last has looked afterwards, and so shows what holds.
 *
 * @throws Error when the circle changes all the time
 */
export async function shownAsItIs(
  context: Pick<Context, "documents">,
  address: CircleAddress,
  show: (inside: Inside | undefined) => Promise<void>,
): Promise<void> {
  for (let times = 0; times < mostTimes; times++) {
    const inside = await readEvenEnded(context, address);
    await show(inside);
    const now = await readGlance(context, address);
    if (now?.etag === inside?.glance.etag) return;
  }
  throw new Error("What is shown of a circle changes too often to be shown.");
}
