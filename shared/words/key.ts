import type { english } from "./english.ts";

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : K;

/** Names a sentence of the catalogues: `word:key`, e.g. `agenda:mode.listening`. Plural forms go by their stem and `count`. */
export type Key = {
  [W in keyof typeof english]: `${W}:${Leaves<(typeof english)[W]>}`;
}[keyof typeof english];

/** What is put into a sentence's `{{gaps}}`. */
export type Gaps = Readonly<Record<string, string | number>>;

/** Says something in one language. */
export type Say = (key: Key, gaps?: Gaps) => string;
