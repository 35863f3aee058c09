import { z } from "zod";
import { introduction } from "../../../shared/agenda/introduction.ts";
import { type Circle, circleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import {
  type CircleId,
  type IntroductionId,
  introductionId,
  personId,
  tenantId,
} from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";
import { personPartition } from "../../ports/partition.ts";

/** In the partition of whoever asks: the only place that has its words. */
export const introductionKind = kind("introduction", introduction);
export function introductionDocument(circle: CircleId, id: IntroductionId | ""): string {
  return `introduction|${circle}|${id}`;
}

const party = z.object({ tenant: tenantId, person: personId });
type Someone = z.infer<typeof party>;

/** In the partition of whoever is asked: where it lies. */
export const askedOfMeKind = kind(
  "asked-of-me",
  circleAddress.extend({ id: introductionId, from: party }),
);
export function askedOfMeDocument(circle: CircleId, id: IntroductionId | ""): string {
  return `asked-of-me|${circle}|${id}`;
}

/** Whether one that someone is asked waits for their answer: whoever asks is in the circle, and has not taken it back. */
export async function waitsForAnswer(
  { documents }: Pick<Context, "documents">,
  circle: Circle,
  whose: Someone,
  id: IntroductionId,
): Promise<boolean> {
  const mine = personPartition(whose.tenant, whose.person);
  const where = await documents.read(mine, askedOfMeDocument(circle.id, id));
  const from = where && askedOfMeKind.read(where).value.from;
  if (!from || !joinedMember(circle, from.person)) return false;
  const theirs = personPartition(from.tenant, from.person);
  const found = await documents.read(theirs, introductionDocument(circle.id, id));
  const asked = found && introductionKind.read(found).value;
  return asked !== undefined && asked.answer === undefined && asked.removedAt === undefined;
}

export const tellIntroduction = "agenda.tell-introduction";
export const introductionPayload = circleAddress.extend({
  id: introductionId,
  from: party,
  /** Whoever is asked. */
  to: party.optional(),
});
export type IntroductionPayload = z.infer<typeof introductionPayload>;

/** Has whoever is asked, or whoever asks, hear of it. */
export function tellIntroductionJob(
  { tenant, circle, id, from, to }: IntroductionPayload,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(tellIntroduction, `${id}|${occasion}`, dueAt, {
    ...{ tenant, circle, id },
    from: { tenant: from.tenant, person: from.person },
    ...(to && { to: { tenant: to.tenant, person: to.person } }),
  });
}
