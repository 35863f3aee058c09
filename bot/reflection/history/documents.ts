import type { Ask } from "../../../shared/agenda/ask.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { askKind } from "../../agenda/documents.ts";
import { ofKind } from "../../circle/kept/documents.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { sessionKind } from "../../schedule/documents.ts";

/** What a circle has worked on, all of it. For pages that are opened now and then. */
export interface History {
  readonly asks: readonly Ask[];
  readonly sessions: readonly Session[];
}

export async function historyOf(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
): Promise<History> {
  const range = { from: "past|", until: "past}" };
  const all = await documents.list(circlePartition(tenant, circle), undefined, range);
  return {
    asks: ofKind(all, askKind)
      .map(({ value }) => value)
      .filter(({ removedAt }) => removedAt === undefined),
    sessions: ofKind(all, sessionKind).map(({ value }) => value),
  };
}
