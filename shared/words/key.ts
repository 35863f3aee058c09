import type { aboutWords } from "./about-words.ts";
import type { aheadWords } from "./ahead-words.ts";
import type { askingWords } from "./asking-words.ts";
import type { commitmentWords } from "./commitment-words.ts";
import type { english } from "./english.ts";
import type { firstWords } from "./first-words.ts";
import type { healthWords } from "./health-words.ts";
import type { journalWords } from "./journal-words.ts";
import type { keepingWords } from "./keeping-words.ts";
import type { kindWords } from "./kind-words.ts";
import type { kitsWords } from "./kits-words.ts";
import type { movesWords } from "./moves-words.ts";
import type { outlookWords } from "./outlook-words.ts";
import type { placeWords } from "./place-words.ts";
import type { pollWords } from "./poll-words.ts";
import type { publicPages } from "./public-pages.ts";
import type { reachWords } from "./reach-words.ts";
import type { rhythmWords } from "./rhythm-words.ts";
import type { runningWords } from "./running-words.ts";
import type { seasonWords } from "./season-words.ts";
import type { sharingWords } from "./sharing-words.ts";
import type { timesWords } from "./times-words.ts";

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : K;

import type { writtenWords } from "./written-words.ts";

/** Names a sentence of the catalogues: `word:key`, e.g. `agenda:mode.listening`. Plural forms go by their stem and `count`. */
export type Key = KeyOf<typeof firstWords>;

/** The same, with whose turn it is, the making of a circle, and what is mine: what the tab fetches after its first script. */
export type LaterKey = KeyOf<typeof english>;

/** Names a sentence of the pages outside Teams. The tab has none of them. */
export type PageKey = KeyOf<typeof publicPages.en>;

/** Names a sentence of calendars of one's own, and of whom messages reach. */
export type ReachKey = KeyOf<typeof reachWords>;

/** Names a sentence of a circle's rhythm. */
export type RhythmKey = KeyOf<typeof rhythmWords>;

/** Names a sentence of a session under way. */
export type RunningKey = KeyOf<typeof runningWords>;

/** Names a question for looking back, or a sentence of the pages where the answers are. */
export type JournalKey = KeyOf<typeof journalWords>;

/** Names a sentence where people ask each other for help beside the agenda. */
export type AskingKey = KeyOf<typeof askingWords>;

/** Names a sentence where people promise themselves something. */
export type CommitmentKey = KeyOf<typeof commitmentWords>;

/** Names a sentence of what a circle keeps. */
export type KeepingKey = KeyOf<typeof keepingWords>;

/** Names a sentence where members say something kind. */
export type KindKey = KeyOf<typeof kindWords>;
/** Names a sentence of a circle's season and of its end. */
export type SeasonKey = KeyOf<typeof seasonWords>;

/** Names a sentence that says what a circle is. */
export type AboutKey = KeyOf<typeof aboutWords>;

/** Names a sentence that a circle can start from, or a question to begin with. */
export type KitsKey = KeyOf<typeof kitsWords>;

/** Names a sentence about a session that is gone from the calendar. */
export type OutlookKey = KeyOf<typeof outlookWords>;

/** Names a sentence of the shelf's own pages, or of what is saved to it and passed on from it. */
export type SharingKey = KeyOf<typeof sharingWords>;

/** Names a sentence of another time for a session, of a circle’s pause, or of people who are late. */
export type MovesKey = KeyOf<typeof movesWords>;

/** Names a sentence of sessions booked ahead. */
export type AheadKey = KeyOf<typeof aheadWords>;

/** Names a sentence of times to choose from. */
export type TimesKey = KeyOf<typeof timesWords>;

/** Names a sentence of how a circle is doing. */
export type HealthKey = KeyOf<typeof healthWords>;

/** Names a sentence of where a session is. */
export type PlaceKey = KeyOf<typeof placeWords>;

/** Names a sentence where everyone is asked for a time. */
export type PollKey = KeyOf<typeof pollWords>;

/** Names a sentence of a round in writing. */
export type WrittenKey = KeyOf<typeof writtenWords>;

type KeyOf<C> = { [W in keyof C & string]: `${W}:${Leaves<C[W]>}` }[keyof C & string];

/** What is put into a sentence's `{{gaps}}`. */
export type Gaps = Readonly<Record<string, string | number>>;

/** Says something in one language. */
export type Say<K extends string = Key> = (key: K, gaps?: Gaps) => string;
