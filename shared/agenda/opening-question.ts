import type { KitName } from "../circle/kit-name.ts";

const ofKit = [1, 2, 3, 4, 5, 6] as const;
const ofAnyone = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Names a question in the catalogue: of a kit, or of the bank that goes on from gentle to stretching. */
export type OpeningQuestion =
  | `${KitName}.question${(typeof ofKit)[number]}`
  | `anyone.question${(typeof ofAnyone)[number]}`;

/**
 * What a check-in may begin with; whoever likes skips it. The same for everyone, without chance: a kit's own six first,
 * then the bank's, which begins anew after its last.
 * @param number the session's, from 1
 */
export function openingQuestion(kit: KitName | undefined, number: number): OpeningQuestion {
  const own = kit && ofKit.find((each) => each === number);
  if (kit && own) return `${kit}.question${own}`;
  const since = number - 1 - (kit ? ofKit.length : 0);
  return `anyone.question${ofAnyone[since % ofAnyone.length] ?? 1}`;
}
