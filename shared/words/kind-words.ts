import english from "./en/kind.json" with { type: "json" };

/** What is said where members say something kind. Apart: fetched with its pages, in the reader's language alone. */
export const kindWords = { kind: english };
