import type { Command } from "../ports/action.ts";

/** What people write, in every language, longest first where one begins with another. */
const phrases: readonly (readonly [Command["name"], readonly string[]])[] = [
  ["my-circles", ["my circles", "circles", "meine kreise", "kreise", "meine circles"]],
  [
    "next",
    [
      "next",
      "when",
      "nächste",
      "nächster",
      "nächstes",
      "naechste",
      "naechster",
      "naechstes",
      "wann",
    ],
  ],
  ["agenda", ["agenda", "asks", "tagesordnung", "anliegen"]],
  [
    "schedule",
    [
      "schedule",
      "plan",
      "book",
      "find a time",
      "termin",
      "termine",
      "terminsuche",
      "planen",
      "planung",
    ],
  ],
  [
    "help",
    [
      "help",
      "hi",
      "hello",
      "hey",
      "good morning",
      "hilfe",
      "hallo",
      "moin",
      "servus",
      "grüezi",
      "guten tag",
      "guten morgen",
    ],
  ],
];

/** Which command someone means; undefined for anything else. An empty message asks for help. */
export function commandIn(text: string): Command["name"] | undefined {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .trim()
    .replace(/\s+/g, " ");
  if (words === "") return "help";
  return phrases.find(([, each]) =>
    each.some((phrase) => words === phrase || words.startsWith(`${phrase} `)),
  )?.[0];
}
