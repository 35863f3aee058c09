import english from "./en/health.json" with { type: "json" };

/** What is said of how a circle is doing, and of what it is offered. Apart: fetched with the page. */
export const healthWords = { health: english };
