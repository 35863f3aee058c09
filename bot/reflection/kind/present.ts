import { compare } from "../../../shared/kernel/compare.ts";
import type { AskId, PersonId } from "../../../shared/kernel/ids.ts";
import type { KindContent } from "../../../shared/reflection/kind-word.ts";
import type { Inside } from "../../circle/documents.ts";
import type { History } from "../history/documents.ts";

type AskNames = (ask: AskId | undefined) => string | undefined;

const shownAsks = 6;

/** The words of asks by their ids, those that are history and those that wait; nothing of what was removed. */
export function askNames({ asks }: Pick<History, "asks">, { asks: open }: Inside): AskNames {
  const all = [...asks, ...open.map(({ value }) => value)];
  const standing = all.filter(({ removedAt }) => removedAt === undefined);
  return (wanted) => standing.find(({ id }) => id === wanted)?.text;
}

/** Someone's own asks that were worked on, the latest first: what thanks may be about. */
export function recentAsks({ asks }: Pick<History, "asks">, person: PersonId) {
  const mine = asks.filter(({ by, removedAt }) => by === person && removedAt === undefined);
  const latest = mine.toSorted((a, b) => compare(b.addedAt, a.addedAt));
  return latest.slice(0, shownAsks).map(({ id, text }) => ({ ask: id, text }));
}

/** A word as its giver or its receiver reads it. */
export function kindView<T extends { readonly content: KindContent }>(
  word: T,
  names: AskNames = () => undefined,
): T & { askText?: string } {
  const askText = word.content.kind === "thanks" ? names(word.content.ask) : undefined;
  return { ...word, ...(askText !== undefined && { askText }) };
}
