import { createHash, randomBytes } from "node:crypto";

/**
 * A document carries the names of the commits that wrote it lately, the newest first, so that a commit whose answer was
 * lost finds out whether it was carried out. A stamp is such a name, hashed, with when it was: `<seconds, base 36>.<name>`.
 */
export type Stamps = readonly string[];

/**
 * Far longer than the ten seconds in which a commit is repeated. The move from SQLite repeats for longer, but writes each
 * document once, and only another write makes it forget.
 */
const rememberedSeconds = 120;
/** So many commits of others on one document, while one is being repeated, do not make it forget. */
const mostStamps = 24;

/** The stamp of a commit made now. */
export function stampOf(commit: string, nowMs: number): string {
  const name = createHash("sha256").update(commit).digest("base64url").slice(0, 14);
  return `${secondsText(nowMs)}.${name}`;
}

/** The stamp of a job's move made now, which changes nothing that anyone follows. */
export function moveStamp(nowMs: number): string {
  return `${secondsText(nowMs)}.~${randomBytes(9).toString("base64url")}`;
}

export function isMove(stamp: string): boolean {
  return nameOf(stamp).startsWith("~");
}

/** The stamps after one more commit: those of long ago are forgotten. */
export function stamped(earlier: Stamps, stamp: string): Stamps {
  const oldest = secondsOf(stamp) - rememberedSeconds;
  const young = earlier.filter((each) => secondsOf(each) >= oldest);
  return [stamp, ...young].slice(0, mostStamps);
}

/** Whether the commit wrote the document, whenever it was repeated. */
export function carries(stamps: Stamps, stamp: string): boolean {
  const name = nameOf(stamp);
  return stamps.some((each) => nameOf(each) === name);
}

function secondsText(nowMs: number): string {
  return Math.floor(nowMs / 1000).toString(36);
}

function secondsOf(stamp: string): number {
  return Number.parseInt(stamp, 36);
}

function nameOf(stamp: string): string {
  return stamp.slice(stamp.indexOf(".") + 1);
}
