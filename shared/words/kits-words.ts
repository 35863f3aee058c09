import english from "./en/kits.json" with { type: "json" };

/** Words for a circle to start from, and what its check-ins begin with. Apart: fetched with what shows them. */
export const kitsWords = { kits: english };
