import english from "./en/about.json" with { type: "json" };

/** What is said to someone who does not know circles yet. Apart: fetched with its page. */
export const aboutWords = { about: english };
