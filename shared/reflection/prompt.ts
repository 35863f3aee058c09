/** The questions for looking back by what they are about, as keys of the catalogue `journal:prompt.…`. */
const open = {
  learning: ["useful", "surprise", "changedMind", "pattern"],
  listening: ["heard", "listened", "quiet", "unsaid"],
  helping: ["helped", "asked", "advice", "received"],
  courage: ["brave", "avoided", "stretched", "trust"],
  doing: ["tryNext", "smallWin", "inTheWay", "energy"],
} as const;
/** “What went well, what didn’t, what next time?”, each of something else. */
const wellOrNot = [
  "wentWell",
  "wellAsking",
  "wellListening",
  "wellHelping",
  "wellPromise",
  "wellTime",
  "wellSpeaking",
  "wellSince",
  "wellAdvice",
  "wellTogether",
] as const;

type Themes = typeof open;
export type Theme = keyof Themes | "wellOrNot";
export type Prompt = Themes[keyof Themes][number] | (typeof wellOrNot)[number];

const everyThird = 3;
const themes = Object.keys(open) as readonly (keyof Themes)[];
const each = open.learning.length;
const inTurn = Array.from({ length: each }, (_, round) =>
  themes.map((theme) => open[theme][round] as Prompt),
).flat();

/** All questions there are. */
export const prompts: readonly Prompt[] = [...inTurn, ...wellOrNot];

/**
 * The question after the session of this number: after every third what went well and what did not, after the others the
 * themes in turn. None comes again within thirty sessions, which is longer than a season of any rhythm.
 */
export function promptAfter(sessionNumber: number): Prompt {
  const index = Math.max(0, sessionNumber - 1);
  const thirds = Math.floor(index / everyThird);
  const [list, place] =
    index % everyThird === everyThird - 1 ? [wellOrNot, thirds] : [inTurn, index - thirds];
  return list[place % list.length] ?? "wentWell";
}

/** What a question is about; undefined for one that this build does not have. */
export function themeOf(prompt: string): Theme | undefined {
  if (wellOrNot.some((one) => one === prompt)) return "wellOrNot";
  return themes.find((theme) => open[theme].some((one) => one === prompt));
}
