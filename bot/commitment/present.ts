import type { Glance } from "../../shared/circle/glance.ts";
import { joinedMembers } from "../../shared/circle/may.ts";
import { halfSeason, reviewDay } from "../../shared/circle/season.ts";
import { comesBack } from "../../shared/commitment/comes-back.ts";
import { reviewIsDue } from "../../shared/commitment/goal.ts";
import type { Promises } from "../../shared/commitment/promises.ts";
import { openGoal } from "../../shared/commitment/set-goal.ts";
import { isEmpty, type SharedPart, standing } from "../../shared/commitment/shared-part.ts";
import type { OwnPromises } from "../../shared/contract/commitment.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { CalendarDate, Instant } from "../../shared/time/instant.ts";
import type { Inside } from "../circle/documents.ts";

/** What someone reads of their own, and what they are asked about. */
export function ownView(
  own: Promises | undefined,
  { begun = 0, season }: Pick<Glance, "begun" | "season">,
  now: Instant,
): OwnPromises {
  const day = season && reviewDay(season, now.slice(0, 10) as CalendarDate);
  const { commitments = [], goals = [] } = own ?? {};
  const mine = openGoal({ goals });
  return {
    commitments: [...commitments],
    goals: [...goals],
    comesBack: comesBack(commitments, begun).map(({ id }) => id),
    review: mine !== undefined && reviewIsDue(mine, now, { days: halfSeason(season), day }),
  };
}

/** What the others of a circle share; whoever has left is not among them, however late their copy is removed. */
export function othersView(
  { circle }: Inside,
  shared: readonly (SharedPart & { readonly person: PersonId })[],
  { begun, reader }: { readonly begun: number; readonly reader: PersonId },
) {
  return joinedMembers(circle.value).flatMap(({ person, name }) => {
    const theirs = shared.find((each) => each.person === person);
    const part = theirs && standing(theirs, begun);
    if (person === reader || !part || isEmpty(part)) return [];
    return [{ ...part, commitments: [...part.commitments], person, name }];
  });
}
