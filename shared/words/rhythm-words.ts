import english from "./en/rhythm.json" with { type: "json" };

/** What is said of a circle's rhythm: its standing slot, how many make a session, and clocks that change. Apart: fetched with its pages. */
export const rhythmWords = { rhythm: english };
