import { z } from "zod";
import { introduction } from "../../../shared/agenda/introduction.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import {
  type CircleId,
  type IntroductionId,
  introductionId,
  personId,
  tenantId,
} from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";

/** In the partition of whoever asks: the only place that has its words. */
export const introductionKind = kind("introduction", introduction);
export function introductionDocument(circle: CircleId, id: IntroductionId | ""): string {
  return `introduction|${circle}|${id}`;
}

const party = z.object({ tenant: tenantId, person: personId });

/** In the partition of whoever is asked: where it lies. */
export const askedOfMeKind = kind(
  "asked-of-me",
  circleAddress.extend({ id: introductionId, from: party }),
);
export function askedOfMeDocument(circle: CircleId, id: IntroductionId | ""): string {
  return `asked-of-me|${circle}|${id}`;
}

/** Words that were taken back can be brought back for so long, in seconds; then nothing has them. */
export const removedFor = 60;

export const tellIntroduction = "agenda.tell-introduction";
export const introductionPayload = circleAddress.extend({ id: introductionId, from: party });
export type IntroductionPayload = z.infer<typeof introductionPayload>;

/** Has whoever is asked, or whoever asks, hear of it. */
export function tellIntroductionJob(
  { tenant, circle, id, from }: IntroductionPayload,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(tellIntroduction, `${id}|${occasion}`, dueAt, {
    ...{ tenant, circle, id },
    from: { tenant: from.tenant, person: from.person },
  });
}
