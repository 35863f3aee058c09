import german from "./de/running.json" with { type: "json" };
import english from "./en/running.json" with { type: "json" };

/** What is said while a session runs, and of the ways to work on an ask. Apart from the other catalogues: fetched with its pages. */
export const runningWords = { en: { running: english }, de: { running: german } };
