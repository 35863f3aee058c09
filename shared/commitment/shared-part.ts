import { z } from "zod";
import { type Commitment, commitment } from "./commitment.ts";
import { goal } from "./goal.ts";
import type { Promises } from "./promises.ts";
import { openGoal } from "./set-goal.ts";

/** What the circle may read of what someone has promised themselves. */
export const sharedPart = z.object({
  commitments: z
    .array(commitment.pick({ id: true, text: true, by: true, session: true, outcome: true }))
    .readonly(),
  goal: goal.pick({ text: true, steps: true }).optional(),
});
export type SharedPart = z.infer<typeof sharedPart>;

/** So many of one person are shown at most. */
const most = 10;

/** What they share by their own tap; what they have let go is nobody's business any more. */
export function sharedPartOf(own: Promises): SharedPart {
  const mine = openGoal(own);
  return {
    commitments: own.commitments.filter(isShared).slice(-most).map(shown),
    ...(mine?.shared && { goal: { text: mine.text, steps: mine.steps } }),
  };
}

/** Of that, what stands while session `begun` is the last that has begun: what is open, and what was answered lately. */
export function standing({ commitments, goal: mine }: SharedPart, begun: number): SharedPart {
  return {
    commitments: commitments.filter(
      ({ outcome, session }) => outcome === undefined || session >= begun - 1,
    ),
    ...(mine && { goal: mine }),
  };
}

export function isEmpty({ commitments, goal: mine }: SharedPart): boolean {
  return commitments.length === 0 && mine === undefined;
}

function isShared({ shared, outcome }: Commitment): boolean {
  return shared && outcome !== "let-go";
}

function shown({ id, text, by, session, outcome }: Commitment): SharedPart["commitments"][number] {
  return { id, text, session, ...(by && { by }), ...(outcome && { outcome }) };
}

/** The same promises, and nobody else's business: what they are where they are not shared. */
export function nothingShared(own: Promises): Promises {
  const shares =
    own.commitments.some(({ shared }) => shared) || own.goals.some(({ shared }) => shared);
  if (!shares) return own;
  return {
    ...own,
    commitments: own.commitments.map((each) => ({ ...each, shared: false })),
    goals: own.goals.map((each) => ({ ...each, shared: false })),
  };
}
