import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { introductionId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { waitsForAnswer } from "../../agenda/introduction/documents.ts";
import type { Waiting } from "../../commitment/waiting/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { readInside } from "../documents.ts";

type Asked = "answer-words" | "answer-introduction";

/** What other members wait for from someone in a circle. Only where something may wait is more read than that. */
export async function askedTasks(
  context: Pick<Context, "documents">,
  whose: Pick<Caller, "tenant" | "person">,
  { tenant, circle }: CircleAddress,
  { asked = [] }: Pick<Waiting, "asked">,
  now: Instant,
): Promise<readonly Asked[]> {
  const here = asked.filter(
    (each) =>
      each.circle === circle &&
      each.tenant === tenant &&
      (each.until === undefined || now < each.until),
  );
  const words = here.some(({ what }) => what === "words") ? (["answer-words"] as const) : [];
  const ids = here.flatMap(({ what, id }) => (what === "introduction" ? [id] : []));
  const inside = ids.length > 0 ? await readInside(context, { tenant, circle }) : undefined;
  if (!inside) return words;
  const waits = await Promise.all(
    ids.map((id) => waitsForAnswer(context, inside.circle.value, whose, introductionId.parse(id))),
  );
  return waits.includes(true) ? [...words, "answer-introduction"] : words;
}
