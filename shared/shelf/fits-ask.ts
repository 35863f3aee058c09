import type { Ask } from "../agenda/ask.ts";
import type { Resource } from "./resource.ts";

type Filed = Pick<Resource, "topic" | "asks">;

/** What somebody attached to an ask, and what stands under a topic that the ask is about. */
export function fitsAsk<R extends Filed>(
  resources: readonly R[],
  ask: Pick<Ask, "id" | "text">,
): { readonly attached: readonly R[]; readonly sameTopic: readonly R[] } {
  const attached = resources.filter(({ asks = [] }) => asks.includes(ask.id));
  const sameTopic = resources.filter(
    (each) => !attached.includes(each) && each.topic !== undefined && isAbout(ask.text, each.topic),
  );
  return { attached, sameTopic };
}

/** Whether each word of the topic is one of the text's, or the beginning of one: "delegate" is about "delegating". */
function isAbout(text: string, topic: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(topic))
    return text.includes(topic);
  const said = wordsOf(text);
  const wanted = wordsOf(topic);
  return wanted.length > 0 && wanted.every((word) => said.some((each) => isLike(each, word)));
}

/** From so many letters on, the end of a word does not matter. */
const long = 5;

function isLike(said: string, word: string): boolean {
  return said === word || (word.length >= long && said.startsWith(word.slice(0, -2)));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
