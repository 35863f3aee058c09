import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { sharedAnswer } from "../../../shared/contract/reflection.ts";
import { compare } from "../../../shared/kernel/compare.ts";
import {
  type PersonId,
  personId,
  type SessionId,
  sessionId,
  tenantId,
} from "../../../shared/kernel/ids.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";

/** In the circle's partition, outside of what is read every day: a session's answers lie side by side. */
export const sharedAnswerKind = kind("shared-answer", sharedAnswer);

export function sharedAnswerDocument(session: SessionId, by: PersonId): string {
  return `shared|${session}|${by}`;
}

/** What the circle's members shared after a session, in the order in which they did. */
export async function answersShared(
  { documents }: Pick<Context, "documents">,
  { tenant, circle, session }: CircleAddress & { readonly session: SessionId },
) {
  const all = await documents.list(circlePartition(tenant, circle), sharedAnswerKind.name, {
    from: `shared|${session}|`,
    until: `shared|${session}}`,
  });
  return all
    .map((document) => sharedAnswerKind.read(document).value)
    .toSorted((a, b) => compare(a.at, b.at));
}

export const showAnswer = "reflection.show-answer";

/** Whose answer to which session the circle is to read as its writer has it, or no more. */
export const showAnswerPayload = circleAddress.extend({
  session: sessionId,
  writer: z.object({ tenant: tenantId, person: personId }),
});
export type ShowAnswer = z.infer<typeof showAnswerPayload>;

/** An instance that was about to show an earlier state may have been stopped for so long. */
const surely = { seconds: 40 };

/** The circle's copy follows at once, and is looked at once more in case that met an older run under way elsewhere. */
export function showAnswerJobs(
  { tenant, circle, session }: CircleAddress & { readonly session: SessionId },
  writer: ShowAnswer["writer"],
  occasion: string,
  now: Instant,
): readonly Write[] {
  const payload = {
    tenant,
    circle,
    session,
    writer: { tenant: writer.tenant, person: writer.person },
  };
  return [
    jobWrite(showAnswer, occasion, now, payload),
    jobWrite(showAnswer, `${occasion}|again`, later(now, surely), payload),
  ];
}
