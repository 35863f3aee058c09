import english from "./en/asking.json" with { type: "json" };

/** What is said where people ask each other for help beside the agenda. Apart: fetched with its pages, in the reader's language alone. */
export const askingWords = { asking: english };
