import type { QuickAnswer, QuickAsk } from "../../../shared/agenda/quick-ask.ts";
import { isOpenQuick } from "../../../shared/agenda/quick-ask.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { QuickView } from "../../../shared/contract/quick-ask.ts";
import { compare } from "../../../shared/kernel/compare.ts";
import type { Inside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { mostEarlier, quickKind } from "./documents.ts";

export function quickView(quick: QuickAsk, answers: readonly QuickAnswer[]): QuickView {
  const { id, by, text, link, edition, askedAt, closesAt, closedAt } = quick;
  return {
    quick: id,
    by,
    text,
    ...(link === undefined ? {} : { link }),
    edition,
    askedAt,
    closesAt,
    ...(closedAt === undefined ? {} : { closedAt }),
    answers: answers
      .filter((each) => each.quick === id)
      .map((each) => ({
        by: each.by,
        text: each.text,
        ...(each.basis === undefined ? {} : { basis: each.basis }),
      })),
  };
}

/** Those that are closed, of members, the newest first. */
export async function earlierQuicks(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
  inside: Inside,
): Promise<readonly QuickAsk[]> {
  const range = { from: "past|quick|", until: "past|quick}" };
  const found = await documents.list(circlePartition(tenant, circle), quickKind.name, range);
  const closed = inside.quicks.map(({ value }) => value).filter((each) => !isOpenQuick(each));
  return [...found.map((each) => quickKind.read(each).value), ...closed]
    .filter(({ by, removedAt }) => removedAt === undefined && joinedMember(inside.circle.value, by))
    .toSorted((a, b) => compare(b.askedAt, a.askedAt))
    .slice(0, mostEarlier);
}
