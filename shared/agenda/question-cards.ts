/** Questions to borrow, from gentle to stretching (needs A5.7): the catalogues have their words. */
export const questionLevels = ["gentle", "open", "stretching"] as const;
export type QuestionLevel = (typeof questionLevels)[number];

export const questionCards = ["one", "two", "three", "four"] as const;
export type QuestionCard = (typeof questionCards)[number];

/** The steps in which people ask. */
const asking: readonly string[] = ["questions", "clarify", "help", "key-question", "consult"];

export function asksQuestions(step: string | undefined): boolean {
  return step !== undefined && asking.includes(step);
}

/** The one after, around and around. */
export function cardAfter(card: QuestionCard): QuestionCard {
  return questionCards[(questionCards.indexOf(card) + 1) % questionCards.length] ?? "one";
}
