import type { RedactionWorld } from "./redaction-world.ts";

/** Puts words in by one procedure, and answers how whoever is sorry takes them back. */
export type Planting = (world: RedactionWorld, words: string) => Promise<() => Promise<unknown>>;

export const idOf = (what: string) => what.padEnd(20, "0") as never;

/** An address that has the words in it. */
export const web = (words: string) => `https://${words.toLowerCase().replace(/\W+/g, "")}.example/`;

export const resource = (words: string) => ({
  title: words,
  link: web(words),
  why: words,
  topic: words.slice(0, 30),
});
