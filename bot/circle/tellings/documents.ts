import { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { personId, tenantId } from "../../../shared/kernel/ids.ts";
import { instantText } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { kind, type Stored } from "../../ports/kind.ts";
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
const toldDocument = "told";

export async function readTold(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<readonly Message[]> {
  return (await read(context, address))?.value.messages ?? [];
}

/** Changes what is remembered; the same list changes nothing. */
export async function changeTold(
  context: Pick<Context, "documents" | "freshId">,
  address: CircleAddress,
  next: (messages: readonly Message[]) => readonly Message[],
): Promise<void> {
  const partition = circlePartition(address.tenant, address.circle);
  for (let attempt = 0; attempt < 8; attempt++) {
    const stored = await read(context, address);
    const before = stored?.value.messages ?? [];
    const messages = next(before);
    if (messages === before) return;
    const write = stored
      ? toldKind.replace(stored, { messages })
      : toldKind.create(toldDocument, { messages });
    if ((await context.documents.commit(partition, [write], context.freshId())).ok) return;
  }
  throw new Error("What was told is not remembered.");
}

async function read(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
): Promise<Stored<z.infer<typeof told>> | undefined> {
  const found = await documents.read(circlePartition(tenant, circle), toldDocument);
  return found && toldKind.read(found);
}
