import { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { personId, tenantId } from "../../../shared/kernel/ids.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { instantText } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { circlePartition } from "../../ports/partition.ts";

export const toldMessage = z.object({
  person: personId,
  tenant: tenantId,
  /** The session it is about, or what stands for one. */
  session: z.string(),
  /** What it says; `<word>.<what>`. */
  occasion: z.string(),
  at: instantText,
  /** The post; absent while it is on its way. */
  activity: z.string().optional(),
  /** It stands in their activity feed instead, and nothing was posted. */
  inFeed: z.boolean().optional(),
  /** Teams did not let it through. */
  refused: z.boolean().optional(),
  /** What the post shows, in short. */
  shown: z.string().optional(),
  /** What the person has answered, where nothing else keeps it. */
  answer: z.string().optional(),
  /** They answered before they were told, and need not be told any more. */
  early: z.boolean().optional(),
});
type Message = z.infer<typeof toldMessage>;

/** What the bot has told members one by one. No words of theirs; whom it told what is no secret to the circle. */
const told = z.object({ messages: z.array(toldMessage).readonly() });
const toldKind = kind("told", told);

export async function readTold(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<readonly Message[]> {
  return (await readOne(context, toldIn(address)))?.value.messages ?? [];
}

/** Changes what is remembered; the same list changes nothing. */
export async function changeTold(
  context: Pick<Context, "documents" | "freshId">,
  address: CircleAddress,
  next: (messages: readonly Message[]) => readonly Message[],
): Promise<void> {
  const place = toldIn(address);
  const writes = (stored: Stored<z.infer<typeof told>> | undefined) => {
    const before = stored?.value.messages ?? [];
    const messages = next(before);
    return ok(messages === before ? [] : [putOne(place, stored, { messages })]);
  };
  const done = await changeOne(context, place, writes, 8);
  if (!done.ok) throw new Error("What was told is not remembered.");
}

function toldIn({ tenant, circle }: CircleAddress): Place<z.infer<typeof told>> {
  return { partition: circlePartition(tenant, circle), of: toldKind, id: "told" };
}
