import { z } from "zod";
import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import { compare } from "../kernel/compare.ts";
import { personId, quickAskId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { basis } from "../shelf/resource.ts";
import { type Instant, instantText, later } from "../time/instant.ts";
import { askText, webLink } from "./ask.ts";

/** A question between sessions: one card, which closes itself. */
export const quickAsk = z.object({
  id: quickAskId,
  by: personId,
  text: askText,
  link: webLink.optional(),
  /** Raised with every edit, so that a stale one is noticed. */
  edition: z.int().min(1),
  askedAt: instantText,
  /** When it closes by itself. */
  closesAt: instantText,
  /** It is closed, by its asker or by itself. */
  closedAt: instantText.optional(),
  /** Taken away: its words go for good within a minute. */
  removedAt: instantText.optional(),
  /** The post in the circle's thread. */
  card: z.string().optional(),
});
export type QuickAsk = z.infer<typeof quickAsk>;

/** What one member says to it, and how they know. */
export const quickAnswer = z.object({
  quick: quickAskId,
  by: personId,
  text: askText,
  basis: basis.optional(),
  at: instantText,
  removedAt: instantText.optional(),
});
export type QuickAnswer = z.infer<typeof quickAnswer>;

const openFor = { hours: 72 } as const;
/** So many stand open in a circle at a time, each of somebody else. */
const mostOpen = 3;

export function isOpenQuick({ closedAt, removedAt, closesAt }: QuickAsk, at?: Instant): boolean {
  return closedAt === undefined && removedAt === undefined && (at === undefined || at < closesAt);
}

/** Asks at once. The same one sent again is there once. */
export function askQuickly(
  all: readonly QuickAsk[],
  { id, by, text, link }: Pick<QuickAsk, "id" | "by" | "text" | "link">,
  at: Instant,
): Result<QuickAsk | undefined, "one-is-enough" | "too-many"> {
  if (all.some((each) => each.id === id)) return ok(undefined);
  const open = all.filter((each) => isOpenQuick(each, at));
  if (open.some((each) => each.by === by)) return refuse("one-is-enough");
  if (open.length >= mostOpen) return refuse("too-many");
  return ok({
    id,
    by,
    text,
    ...(link && { link }),
    edition: 1,
    askedAt: at,
    closesAt: later(at, openFor),
  });
}

/** Its asker words it anew. */
export function editQuick(
  quick: QuickAsk,
  { by, edition, text, link }: Pick<QuickAsk, "by" | "edition" | "text" | "link">,
): Result<QuickAsk, "not-found" | "changed-meanwhile"> {
  if (quick.by !== by || !isOpenQuick(quick)) return refuse("not-found");
  const { link: _, ...rest } = quick;
  const next = { ...rest, text, ...(link && { link }), edition: edition + 1 };
  if (quick.edition === edition + 1 && quick.text === text && quick.link === link) return ok(quick);
  return quick.edition === edition ? ok(next) : refuse("changed-meanwhile");
}

/** Its asker has enough, or opens it once more before its time is over. */
export function closeQuick(
  quick: QuickAsk,
  by: QuickAsk["by"],
  closed: boolean,
  at: Instant,
): Result<QuickAsk, "not-found"> {
  if (quick.by !== by || quick.removedAt !== undefined || quick.closesAt <= at)
    return refuse("not-found");
  if (closed) return ok(quick.closedAt === undefined ? { ...quick, closedAt: at } : quick);
  const { closedAt: _, ...open } = quick;
  return ok(open);
}

/** What the circle sees of the answers: of its members, the first first. */
export function answersShown(
  answers: readonly QuickAnswer[],
  circle: Circle,
): readonly QuickAnswer[] {
  return answers
    .filter(({ by, removedAt }) => removedAt === undefined && joinedMember(circle, by))
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.by, b.by));
}
