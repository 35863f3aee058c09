import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { quorumRule, usualQuorum } from "../schedule/quorum.ts";
import { rhythm } from "../schedule/rhythm.ts";
import { instantText } from "../time/instant.ts";
import { circlePurpose } from "./circle.ts";

const charterText = z.string().trim().max(400);

/** On what terms people help each other: one screen. What is confidential is the same everywhere and stands beside it. */
export const charterWords = z.object({
  purpose: circlePurpose,
  rhythm,
  /** How many are to be able to come; absent as usual. */
  quorum: quorumRule.optional(),
  /** What we talk about. */
  topics: charterText,
  /** What we leave outside. */
  offLimits: charterText,
  /** What we expect of each other. */
  together: charterText,
});
export type CharterWords = z.infer<typeof charterWords>;

const charterVersion = z.object({
  version: z.int().min(1),
  words: charterWords,
  by: personId,
  at: instantText,
});
export type CharterVersion = z.infer<typeof charterVersion>;

/** How many versions are kept to compare with. */
export const versionsKept = 20;

/** The words as they are, last, those before, and who agreed to which. */
export const charter = z.object({
  versions: z.array(charterVersion).min(1).readonly(),
  assents: z.array(z.object({ person: personId, version: z.int().min(1) })).readonly(),
});
export type Charter = z.infer<typeof charter>;

export function sameWords(a: CharterWords, b: CharterWords): boolean {
  return (
    a.purpose === b.purpose &&
    a.rhythm.every === b.rhythm.every &&
    a.rhythm.minutes === b.rhythm.minutes &&
    sameQuorum(a.quorum, b.quorum) &&
    a.topics === b.topics &&
    a.offLimits === b.offLimits &&
    a.together === b.together
  );
}

/** Saying what is usual says as much as saying nothing. */
export function sameQuorum(a: CharterWords["quorum"], b: CharterWords["quorum"]): boolean {
  return (a ?? usualQuorum) === (b ?? usualQuorum);
}

/** The version that someone agreed to last; undefined where they have not, or it is no longer kept. */
export function agreedVersion(
  { versions, assents }: Charter,
  person: CharterVersion["by"],
): CharterVersion | undefined {
  const theirs = assents.filter((each) => each.person === person).map(({ version }) => version);
  return versions.findLast(({ version }) => theirs.includes(version));
}
