import english from "./en/keeping.json" with { type: "json" };

/** What a circle keeps and what not, and why something is not offered. Apart: fetched with what shows it. */
export const keepingWords = { keeping: english };
