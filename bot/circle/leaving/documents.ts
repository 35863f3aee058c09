import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleMorning } from "../../../shared/circle/circle-zone.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { usualWeeks } from "../../../shared/circle/season-lengths.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Json, StoredDocument, Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { removals } from "../../ports/sweep.ts";

export const forgetLeaver = "circle.forget-leaver";

/** Whoever takes their words along may think again for a moment. */
const aMoment = { seconds: 15 } as const;
/** Where no season ends, as long as one lasts. */
const aSeason = { days: usualWeeks * 7 } as const;

/** Has the names, or the words, of those who have left by themselves go when their time has come. */
export function forgetJobs(
  circle: Circle,
  moved: readonly Member[],
  version: number,
  at: Instant,
): readonly Write[] {
  const address: CircleAddress = { tenant: circle.tenant, circle: circle.id };
  return moved
    .filter(({ leftAt }) => leftAt !== undefined)
    .map(({ person, takesWords }) => {
      const dueAt = takesWords ? later(at, aMoment) : endOfSeason(circle, at);
      return jobWrite(forgetLeaver, `${person}|${version}`, dueAt, { ...address, person });
    });
}

function endOfSeason(circle: Circle, at: Instant): Instant {
  const ends = circle.season && circleMorning(circle, circle.season.until);
  return ends && ends > at ? ends : later(at, aSeason);
}

/** What one person writes for all lies in documents of these kinds, with them as `by`. */
const writtenBy = [
  "ask",
  "resource",
  "on-wall",
  "note",
  "quick-ask",
  "quick-answer",
  "written-answers",
];

/** What takes someone's words out of the circle's partition, also those that another has saved, and answers to what goes. */
export function withoutWordsOf(all: readonly StoredDocument[], person: PersonId): readonly Write[] {
  const theirs = all.filter((each) => wrote(each, person));
  const asked = theirs.filter(({ kind }) => kind === "quick-ask").map(({ body }) => at(body, "id"));
  const answers = all.filter(
    (each) =>
      each.kind === "quick-answer" &&
      !theirs.includes(each) &&
      asked.includes(at(each.body, "quick")),
  );
  return removals([...theirs, ...answers]);
}

function wrote({ kind, body }: StoredDocument, person: PersonId): boolean {
  if (!writtenBy.includes(kind)) return false;
  return at(body, "by") === person || at(at(body, "quote"), "by") === person;
}

function at(body: Json | undefined, name: string): Json | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  return Object.entries(body).find(([each]) => each === name)?.[1];
}
