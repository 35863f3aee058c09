import { keeps } from "../../../shared/circle/keeps.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { SharedAnswer } from "../../../shared/contract/reflection.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeWrites, readEvenEnded } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Worker } from "../../ports/job.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { type Kept, readEntry } from "../journal/documents.ts";
import { keepPromptJob } from "../summary/documents.ts";
import {
  type ShowAnswer,
  sharedAnswerDocument,
  sharedAnswerKind,
  showAnswer,
  showAnswerPayload,
} from "./documents.ts";

type World = Pick<Context, "documents" | "freshId">;

/** Makes what a circle reads of someone's answer follow what its writer says in their own partition. */
export function showAnswerWorker(context: World): Worker<ShowAnswer> {
  return {
    type: showAnswer,
    payload: showAnswerPayload,
    bringsUpToDate: true,
    async run({ payload, now }) {
      // Looked at again after each change: its writer may have said otherwise meanwhile.
      for (let attempt = 0; attempt < 12; attempt++)
        if (await follows(context, payload, now)) return [];
      throw new Error("A shared answer keeps changing");
    },
  };
}

/** Whether the circle reads what it is to read; when not, one attempt to make it so. */
async function follows(context: World, asked: ShowAnswer, now: Instant): Promise<boolean> {
  const { tenant, circle, session, writer } = asked;
  const partition = circlePartition(tenant, circle);
  const entry = await readEntry(context, writer, asked);
  const document = await context.documents.read(
    partition,
    sharedAnswerDocument(session, writer.person),
  );
  const before = document && sharedAnswerKind.read(document);
  const after = entry && asShared(entry, writer.person);
  if (same(before?.value, after)) return true;

  const inside = await readEvenEnded(context, asked);
  if (!inside) return true;
  // Whoever has left meanwhile shares nothing more; what they shared before stays until they take it back.
  if (!before && !joinedMember(inside.circle.value, writer.person)) return true;
  if (!before && !keeps(inside.circle.value, "answers")) return true;
  const occasion = `shared|${writer.person}|${inside.circle.value.version + 1}`;
  const keep = keepPromptJob(asked, session, occasion, now);
  const writes = changeWrites(inside, { writes: [answerWrite(asked, before, after), keep] });
  await context.documents.commit(partition, writes, context.freshId());
  return false;
}

function asShared({ prompt, text, shared }: Kept, by: PersonId): SharedAnswer | undefined {
  return shared === undefined ? undefined : { by, prompt, text, at: shared };
}

function answerWrite(
  { session, writer }: ShowAnswer,
  before: Stored<SharedAnswer> | undefined,
  after: SharedAnswer | undefined,
): Write {
  if (before)
    return after ? sharedAnswerKind.replace(before, after) : sharedAnswerKind.remove(before);
  if (!after) throw new Error("Nothing is shared, and nothing is to be");
  return sharedAnswerKind.create(sharedAnswerDocument(session, writer.person), after);
}
