import { agreedVersion } from "../../../shared/circle/charter.ts";
import { charterWaitsFor } from "../../../shared/circle/charter-waits-for.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { CharterView } from "../../../shared/contract/charter.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { type InsideWithCharter, template } from "./documents.ts";

/** The charter as one of the circle's sees it: with what they agreed to themselves, where that has changed since. */
export function charterView(inside: InsideWithCharter, reader: PersonId): CharterView {
  const { value: circle } = inside.circle;
  const joined = joinedMembers(circle);
  const here = (people: readonly PersonId[]) =>
    people.filter((person) => joined.some((each) => each.person === person));
  const { charter: standing } = circle;
  return {
    ...latest(inside, circle),
    agreed: here(standing?.agreed ?? []),
    ...(standing?.again && { holds: here(standing.again.holds) }),
    ...agreedBefore(inside, circle, reader),
    waitsFor: [
      ...charterWaitsFor(
        circle,
        inside.sessions.map(({ value }) => value),
      ),
    ],
    mode: circle.mode ?? "structured",
    feedback: joined.flatMap(({ person, feedback }) =>
      feedback ? [{ person, style: feedback }] : [],
    ),
  };
}

function latest({ charter }: InsideWithCharter, circle: Circle) {
  const last = charter?.value.versions.at(-1);
  if (!last || !circle.charter) return { version: 0, edition: 0, words: template(circle) };
  const { version, words, by, at } = last;
  return { version, edition: circle.charter.edition, words, by, at };
}

function agreedBefore({ charter }: InsideWithCharter, circle: Circle, reader: PersonId) {
  if (!charter || circle.charter?.agreed.includes(reader)) return {};
  const found = agreedVersion(charter.value, reader);
  return found ? { mine: { version: found.version, words: found.words } } : {};
}
