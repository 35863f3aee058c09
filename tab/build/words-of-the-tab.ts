import type { Plugin } from "vite";

const catalogue = /shared\/words\/[a-z]{2}\/(?:agenda|app|charter|circle|schedule|shelf)\.json$/;
const saidOnCards = /\b(?:agenda|app|charter|circle|schedule|shelf):card\./;

/** Leaves out what the bot says on its cards: a quarter of all words, and none of it is said in the tab. */
export function wordsOfTheTab(): Plugin {
  return {
    name: "words-of-the-tab",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (/\/tab\/[^?]*\.tsx?$/.test(id) && saidOnCards.test(code))
        throw new Error(`${id} says what only cards say.`);
      if (!catalogue.test(id)) return undefined;
      const { card: _, ...words } = JSON.parse(code) as Record<string, unknown>;
      return { code: JSON.stringify(words), map: null };
    },
  };
}
