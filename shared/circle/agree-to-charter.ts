import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Circle } from "./circle.ts";
import { joinedMember } from "./may.ts";
import { activeMembers } from "./on-break.ts";
import type { Chartered } from "./write-charter.ts";

/** What someone says to the charter, having read this edition of it. */
export interface Assent {
  readonly edition: number;
  readonly agrees: boolean;
}

/**
 * "I agree", or taking it back. Where everyone is asked whether it still holds, it says that too. Refuses an edition
 * that is no longer the charter's: nobody agrees to words they have not read.
 */
export function agreeToCharter(
  { circle, charter }: Chartered,
  person: PersonId,
  { edition, agrees }: Assent,
): Result<Chartered, "not-found" | "changed-meanwhile"> {
  const { charter: standing } = circle;
  if (!standing || !charter || !joinedMember(circle, person)) return refuse("not-found");
  if (standing.edition !== edition) return refuse("changed-meanwhile");
  const { version, again } = standing;
  const others = charter.assents.filter(
    (each) => each.person !== person || each.version !== version,
  );
  const assents = agrees ? [...others, { person, version }] : others;
  const agreed = among(standing.agreed, person, agrees);
  const holds = again && { again: { ...again, holds: among(again.holds, person, agrees) } };
  return ok({
    circle: { ...circle, charter: { ...standing, agreed, ...holds } },
    charter: { ...charter, assents },
  });
}

/** Members who have not agreed to the charter as it is, or not yet said that it still holds. Nobody is waited for in a break. */
export function notAgreed(circle: Circle): readonly PersonId[] {
  const { charter } = circle;
  if (!charter) return [];
  const said = charter.again?.holds ?? charter.agreed;
  return activeMembers(circle)
    .map(({ person }) => person)
    .filter((person) => !(said.includes(person) && charter.agreed.includes(person)));
}

/** Whether people are waited for: a first draft that nobody has agreed to asks nothing of anyone. */
export function isAsked({ charter }: Circle): boolean {
  if (!charter) return false;
  const { agreed, again, version } = charter;
  return agreed.length > 0 || again !== undefined || version > 1;
}

/** The circle after someone has left: who comes back is asked anew. */
export function withoutTheirWord(circle: Circle, person: PersonId): Circle {
  const { charter } = circle;
  if (!charter?.agreed.includes(person)) return circle;
  const { agreed, again } = charter;
  const holds = again && { again: { ...again, holds: among(again.holds, person, false) } };
  return { ...circle, charter: { ...charter, agreed: among(agreed, person, false), ...holds } };
}

function among(people: readonly PersonId[], person: PersonId, agrees: boolean) {
  const others = people.filter((each) => each !== person);
  return agrees ? [...others, person] : others;
}
