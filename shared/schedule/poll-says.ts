/** Whether someone can come to one of the times that are asked about. `if-need-be` is a yes that asks something of them. */
export const pollSays = ["yes", "if-need-be", "no"] as const;
export type PollSays = (typeof pollSays)[number];
