import { boxRead, type Question } from "../../../shared/agenda/question.ts";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { questionId } from "../../../shared/kernel/ids.ts";
import { changeWrites, type Inside, readInside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Worker } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";
import { boxDocument, boxKind, questionsDocument, questionsKind } from "./documents.ts";

export const openBox = "agenda.open-box";

/**
 * Takes everything out of the box at once. Each question gets another id, and they stand in the order of their words: neither
 * says which came in first, nor does whoever put one in know it again by its id.
 */
export function openBoxWorker(
  context: Pick<Context, "documents" | "freshId" | "seal">,
): Worker<CircleAddress> {
  return {
    type: openBox,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      const found = await context.documents.read(
        circlePartition(payload.tenant, payload.circle),
        boxDocument,
      );
      const box = found && boxKind.read(found);
      // One that opens later has a job of its own.
      if (!inside || !box || now < box.value.opensAt) return [];
      const inIt = boxRead(context.seal.open(box.value.sealed, boxDocument));
      return [boxKind.remove(box), ...cameOut(context, inside, inIt)];
    },
  };
}

function cameOut(
  { freshId }: Pick<Context, "freshId">,
  inside: Inside,
  inIt: readonly Question[],
): readonly Write[] {
  if (inIt.length === 0) return [];
  const { questions: before } = inside;
  const fresh = inIt
    .map(({ text }) => ({ id: questionId.parse(freshId()), text }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const questions = { questions: [...(before?.value.questions ?? []), ...fresh] };
  const write = before
    ? questionsKind.replace(before, questions)
    : questionsKind.create(questionsDocument, questions);
  return changeWrites(inside, { writes: [write] });
}
