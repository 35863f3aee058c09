import english from "./en/commitment.json" with { type: "json" };

/** What is said where people promise themselves something. Apart: fetched with its pages, in the reader's language alone. */
export const commitmentWords = { commitment: english };
