import type { QuickAnswer, QuickAsk } from "../../../shared/agenda/quick-ask.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { QuickAskId } from "../../../shared/kernel/ids.ts";
import { type Inside, type Read, readInside } from "../../circle/documents.ts";
import { putAwayAs } from "../../circle/past/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { quickAnswerKind, quickDocument, quickKind } from "../quick/documents.ts";

/** What was answered, also what has just been taken away. */
export async function quickAnswers(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
  id?: QuickAskId,
): Promise<readonly Stored<QuickAnswer>[]> {
  const from = id === undefined ? "quick|" : `quick|${id}|`;
  const range = { from, until: `${from.slice(0, -1)}}` };
  const found = await documents.list(circlePartition(tenant, circle), quickAnswerKind.name, range);
  return found.map((each) => quickAnswerKind.read(each));
}

/** With one quick ask, also of those that were. */
export interface InsideQuick extends Inside {
  readonly quick: Stored<QuickAsk> | undefined;
}

export function readQuick(id: QuickAskId): Read<InsideQuick> {
  return async (stores, address) => {
    const inside = await readInside(stores, address);
    return inside && withQuick(stores, inside, id);
  };
}

/** The same of a circle that has been read. */
export async function withQuick(
  { documents }: Pick<Context, "documents">,
  inside: Inside,
  id: QuickAskId,
): Promise<InsideQuick> {
  const open = inside.quicks.find(({ value }) => value.id === id);
  if (open) return { ...inside, quick: open };
  const { tenant, id: circle } = inside.circle.value;
  const past = await documents.read(circlePartition(tenant, circle), putAwayAs(quickDocument(id)));
  return { ...inside, quick: past && quickKind.read(past) };
}
