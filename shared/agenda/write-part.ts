import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import { stepsOf } from "./current-step.ts";
import type { RunSegment } from "./running.ts";
import type { Step } from "./step.ts";
import type { Written, WrittenAnswers, WrittenPlace } from "./written.ts";

/** What people only agree on when they sit together. */
const together: readonly string[] = ["roles", "module"];

/** The steps of a round that someone writes, in order. Quiet is nobody's to write. */
function partsOf(
  { segments }: Pick<Written, "segments">,
  person: PersonId,
): readonly WrittenPlace[] {
  return segments.flatMap((segment, at) =>
    stepsOf(segment).flatMap((step, index) =>
      isTheirs(segment, step, person) ? [{ segment: at, step: index }] : [],
    ),
  );
}

function isTheirs(segment: RunSegment, step: Step, person: PersonId): boolean {
  if ("name" in step && together.includes(step.name)) return false;
  const asks = segment.kind === "ask" && segment.by === person;
  if (step.floor === "presenter") return asks;
  if (step.floor === "others") return !asks;
  return step.floor !== "nobody";
}

/**
 * Whether someone may write here by now: it is theirs, and they have written what comes before it in this part. So nobody
 * gives advice who has not said what they heard.
 */
export function mayWriteAt(
  round: Pick<Written, "segments">,
  mine: WrittenAnswers | undefined,
  person: PersonId,
  place: WrittenPlace,
): Result<null, "not-yours" | "earlier-first"> {
  const parts = partsOf(round, person).filter(({ segment }) => segment === place.segment);
  if (!parts.some(({ step }) => step === place.step)) return refuse("not-yours");
  const open = parts.filter(({ step }) => step < place.step && !textAt(mine, { ...place, step }));
  return open.length > 0 ? refuse("earlier-first") : ok(null);
}

export function textAt(
  answers: WrittenAnswers | undefined,
  { segment, step }: WrittenPlace,
): string | undefined {
  return answers?.texts.find((each) => each.segment === segment && each.step === step)?.text;
}

/** What someone writes next; undefined when they are through. */
export function nextPart(
  round: Pick<Written, "segments">,
  mine: WrittenAnswers | undefined,
  person: PersonId,
): WrittenPlace | undefined {
  return partsOf(round, person).find(
    (place) => !textAt(mine, place) && mayWriteAt(round, mine, person, place).ok,
  );
}

/** What someone has written, with this in its place; an empty text takes it away. Undefined when nothing is left. */
export function withText(
  mine: WrittenAnswers | undefined,
  of: Pick<WrittenAnswers, "round" | "by">,
  { segment, step }: WrittenPlace,
  text: string,
  at: Instant,
): WrittenAnswers | undefined {
  const others = (mine?.texts ?? []).filter(
    (each) => each.segment !== segment || each.step !== step,
  );
  const texts = text === "" ? others : [...others, { segment, step, text, at }];
  return texts.length === 0 ? undefined : { ...of, texts };
}

/** Others' words are seen once one has written one's own, where one has to; so that nobody writes what someone else has. */
export function seesOthers(
  round: Written,
  mine: WrittenAnswers | undefined,
  person: PersonId,
  place: WrittenPlace,
  at: Instant,
): boolean {
  if (round.closedAt !== undefined || round.endsAt <= at) return true;
  const theirs = partsOf(round, person).some(
    ({ segment, step }) => segment === place.segment && step === place.step,
  );
  return !theirs || textAt(mine, place) !== undefined;
}
