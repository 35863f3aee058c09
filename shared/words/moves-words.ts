import english from "./en/moves.json" with { type: "json" };

/** What is said where a session gets another time, a circle pauses, or people are late. Apart: fetched with the page. */
export const movesWords = { moves: english };
