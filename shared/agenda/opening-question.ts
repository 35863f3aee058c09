import type { KitName } from "../circle/kit-name.ts";

const ofKit = [
  "question1",
  "question2",
  "question3",
  "question4",
  "question5",
  "question6",
] as const;
const ofAnyone = [
  ...ofKit,
  "question7",
  "question8",
  "question9",
  "question10",
  "question11",
  "question12",
] as const;

/** Names a question in the catalogue: of a kit, or of the bank that goes on from gentle to stretching. */
export type OpeningQuestion =
  | `${KitName}.${(typeof ofKit)[number]}`
  | `anyone.${(typeof ofAnyone)[number]}`;

/**
 * What a check-in may begin with; whoever likes skips it. The same for everyone, without chance: a kit's own six first,
 * then the bank's, which begins anew after its last.
 * @param number the session's, from 1
 */
export function openingQuestion(kit: KitName | undefined, number: number): OpeningQuestion {
  const own = kit && ofKit[number - 1];
  if (kit && own) return `${kit}.${own}`;
  const since = number - 1 - (kit ? ofKit.length : 0);
  return `anyone.${ofAnyone[since % ofAnyone.length] ?? "question1"}`;
}
