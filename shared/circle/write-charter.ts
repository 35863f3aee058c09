import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import {
  agreedVersion,
  type Charter,
  type CharterVersion,
  type CharterWords,
  sameQuorum,
  sameWords,
  versionsKept,
} from "./charter.ts";
import type { CharterStanding } from "./charter-standing.ts";
import type { Circle } from "./circle.ts";
import { joinedMembers } from "./may.ts";

/** A circle and the words of its charter, where it has one. */
export interface Chartered {
  readonly circle: Circle;
  readonly charter: Charter | undefined;
}

/**
 * The charter in other words, or its first ones. Refuses a change that began from an older edition. Whoever agreed to
 * the very same words before has agreed to these: a change that is taken back costs nobody's assent.
 */
export function writeCharter(
  { circle, charter }: Chartered,
  words: CharterWords,
  edition: number,
  by: PersonId,
  at: Instant,
): Result<Chartered, "changed-meanwhile"> {
  if ((circle.charter?.edition ?? 0) !== edition) return refuse("changed-meanwhile");
  const there = withQuorum(onTerms(circle, words, by), words);
  return ok(withWords({ circle: there, charter }, words, by, at));
}

/** The charter after the circle's purpose or rhythm was changed elsewhere: they are its first lines. */
export function followTerms({ circle, charter }: Chartered, by: PersonId, at: Instant): Chartered {
  const latest = charter?.versions.at(-1);
  if (!latest || !circle.charter) return { circle, charter };
  const { purpose, rhythm } = circle;
  return withWords({ circle, charter }, { ...latest.words, purpose, rhythm }, by, at);
}

function withWords(
  { circle, charter }: Chartered,
  words: CharterWords,
  by: PersonId,
  at: Instant,
): Chartered {
  const latest = charter?.versions.at(-1);
  if (latest && sameWords(latest.words, words)) return { circle, charter };
  const next = charter ? revised(charter, words, by, at) : firstCharter(words, by, at);
  return { circle: { ...circle, charter: standingOf(circle, next, by, at) }, charter: next };
}

export function firstCharter(words: CharterWords, by: PersonId, at: Instant): Charter {
  return { versions: [{ version: 1, words, by, at }], assents: [] };
}

/** Words that nobody has agreed to are a draft: they make room. Otherwise they stay, to be compared with. */
function revised(charter: Charter, words: CharterWords, by: PersonId, at: Instant): Charter {
  const { versions, assents } = charter;
  const latest = versions.at(-1)?.version ?? 0;
  const isDraft = assents.every(({ version }) => version !== latest);
  const before = isDraft ? versions.slice(0, -1) : versions;
  const earlier = before.at(-1);
  if (earlier && sameWords(earlier.words, words)) return { ...charter, versions: before };
  const made: CharterVersion = { version: isDraft ? latest : latest + 1, words, by, at };
  const kept = [...before, made].slice(-versionsKept);
  const [oldest = made] = kept;
  return { versions: kept, assents: assents.filter(({ version }) => version >= oldest.version) };
}

function standingOf(circle: Circle, charter: Charter, by: PersonId, at: Instant): CharterStanding {
  const { again: _, ...before } = circle.charter ?? { edition: 0, since: at, settled: false };
  const latest = charter.versions.at(-1);
  const agreed = joinedMembers(circle)
    .map(({ person }) => person)
    .filter((person) => {
      const version = agreedVersion(charter, person);
      return latest && version && sameWords(version.words, latest.words);
    });
  const version = latest?.version ?? 1;
  return { ...before, version, edition: before.edition + 1, editedBy: by, agreed };
}

/** How many make a session is settled in the charter alone: nobody can change it past the others. */
function withQuorum(circle: Circle, { quorum }: CharterWords): Circle {
  if (sameQuorum(circle.quorum, quorum)) return circle;
  const { quorum: _, ...rest } = circle;
  return quorum ? { ...rest, quorum } : rest;
}

function onTerms(circle: Circle, { purpose, rhythm }: CharterWords, by: PersonId): Circle {
  const { every, minutes } = circle.rhythm;
  const same = purpose === circle.purpose && rhythm.every === every && rhythm.minutes === minutes;
  return same ? circle : { ...circle, purpose, rhythm, edition: circle.edition + 1, editedBy: by };
}
