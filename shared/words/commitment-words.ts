import german from "./de/commitment.json" with { type: "json" };
import english from "./en/commitment.json" with { type: "json" };

/** What is said where people promise themselves something. Apart from the other catalogues: fetched with its pages. */
export const commitmentWords = { en: { commitment: english }, de: { commitment: german } };
