import type { CircleId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import {
  type EvenAnswer,
  type Evenly,
  evenAnswered,
  evenly,
} from "../../../shared/reflection/evenly.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { personPartition } from "../../ports/partition.ts";

/** In a person's own partition, one for each circle: whether it was even. Nobody else reads it, nothing counts it. */
const evenlyKind = kind("evenly", evenly);
const evenlyDocument = (circle: CircleId) => `evenly|${circle}`;

type World = Pick<Context, "documents" | "clock" | "freshId">;
type Someone = Pick<Caller, "tenant" | "person">;

export async function readEvenly(
  { documents }: Pick<Context, "documents">,
  { tenant, person }: Someone,
  circle: CircleId,
): Promise<Evenly> {
  const found = await documents.read(personPartition(tenant, person), evenlyDocument(circle));
  return found ? evenlyKind.read(found).value : { answers: [] };
}

/** Keeps an answer; null takes the last one back. */
export async function answerEvenly(
  { documents, clock, freshId }: World,
  { tenant, person }: Someone,
  circle: CircleId,
  answer: EvenAnswer | null,
): Promise<Result<Record<string, never>, "busy">> {
  const mine = personPartition(tenant, person);
  for (let attempt = 0; attempt < 4; attempt++) {
    const found = await documents.read(mine, evenlyDocument(circle));
    const before = found && evenlyKind.read(found);
    const after = evenAnswered(before?.value ?? { answers: [] }, answer, clock.now());
    const write = before
      ? evenlyKind.replace(before, after)
      : evenlyKind.create(evenlyDocument(circle), after);
    if ((await documents.commit(mine, [write], freshId())).ok) return ok({});
  }
  return refuse("busy");
}
