import type { CircleId } from "../../../shared/kernel/ids.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import {
  type EvenAnswer,
  type Evenly,
  evenAnswered,
  evenly,
} from "../../../shared/reflection/evenly.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";

/** In a person's own partition, one for each circle: whether it was even. Nobody else reads it, nothing counts it. */
const evenlyKind = kind("evenly", evenly);

type World = Pick<Context, "documents" | "clock" | "freshId">;
type Someone = Pick<Caller, "tenant" | "person">;

const nothing: Evenly = { answers: [] };

function evenlyIn({ tenant, person }: Someone, circle: CircleId): Place<Evenly> {
  return {
    partition: personPartition(tenant, person),
    of: evenlyKind,
    id: `evenly|${circle}`,
  };
}

export async function readEvenly(
  context: Pick<Context, "documents">,
  whose: Someone,
  circle: CircleId,
): Promise<Evenly> {
  return (await readOne(context, evenlyIn(whose, circle)))?.value ?? nothing;
}

/** Keeps an answer; null takes the last one back. */
export function answerEvenly(
  context: World,
  whose: Someone,
  circle: CircleId,
  answer: EvenAnswer | null,
): Promise<Result<Record<string, never>, "busy">> {
  const place = evenlyIn(whose, circle);
  return changeOne(context, place, (before) => {
    const after = evenAnswered(before?.value ?? nothing, answer, context.clock.now());
    return ok([putOne(place, before, after)]);
  });
}
