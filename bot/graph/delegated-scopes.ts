import type { ConsentPurpose } from "../../shared/contract/consent.ts";

/** What a person has to allow, each for one thing: asked for only when it is wanted. */
const delegated = {
  /** Finding times and booking in their own calendar. */
  calendar: ["Calendars.ReadWrite", "OnlineMeetings.Read"],
  /** Putting a promise of theirs into their own To Do. */
  tasks: ["Tasks.ReadWrite"],
} as const satisfies Readonly<Record<ConsentPurpose, readonly string[]>>;

/** Without it nothing of that thing can be done. */
export const essentialScope = {
  calendar: "Calendars.ReadWrite",
  tasks: "Tasks.ReadWrite",
} as const satisfies Readonly<Record<ConsentPurpose, string>>;

export function delegatedScopes(
  graphUrl: string,
): Readonly<Record<ConsentPurpose, readonly string[]>> {
  const whole = (names: readonly string[]) => names.map((name) => `${graphUrl}/${name}`);
  return { calendar: whole(delegated.calendar), tasks: whole(delegated.tasks) };
}
