import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { ReflectionAction } from "../../../shared/contract/reflection.ts";
import type { KindWordId, PersonId } from "../../../shared/kernel/ids.ts";
import { type Got, verdict } from "../../../shared/reflection/kind-word.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Card, card } from "../../kit/card.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, subheading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

export interface KindNews {
  readonly address: CircleAddress & { readonly word: KindWordId };
  readonly circleName: string;
  readonly person: PersonId;
  /** Opens the page of what is said. */
  readonly link: string;
}

/**
 * To one member alone: somebody has said something to them. What lies in their chat has no words and no name of others: those
 * come with their own view, as they are now, so that what is taken back is gone from here too.
 */
export function kindWordCard(say: Say, news: KindNews): Card {
  return card([heading(say("kind:card.title")), about(say, news)], [open(say, news)], again(news));
}

/** The same with the words. */
export function ownKindWordCard(say: Say, news: KindNews, word: Got): Card {
  return card(
    [heading(say("kind:card.title")), about(say, news), ...wordBlocks(say, word)],
    [...(word.content.kind === "feedback" ? answers(say, news) : []), open(say, news)],
    again(news),
  );
}

/** Asks for the words anew whenever it comes into sight, also after an answer: they may have been taken back. */
function again({ person, address }: KindNews) {
  return refreshFor([person], { verb: "reflection.kind", ...address } satisfies ReflectionAction);
}

/** In its place once it was taken back or removed; and for whoever it was never for. Says nothing of anyone. */
export function kindGoneCard(say: Say): Card {
  return card([heading(say("kind:card.title")), subtle(say("kind:card.gone"))]);
}

function about(say: Say, { circleName }: KindNews) {
  return text(say("kind:card.about", { circle: circleName }));
}

function wordBlocks(say: Say, { content, from, answer }: Got): readonly Block[] {
  if (content.kind === "win") return [];
  const by = subheading(say(`kind:card.from.${content.kind}`, { name: from.name }));
  if (content.kind === "thanks") return [by, text(content.help)];
  return [
    by,
    text(say("kind:said.saw", { text: content.saw })),
    text(say("kind:said.effect", { text: content.effect })),
    text(say("kind:said.tryOut", { text: content.tryOut })),
    ...(answer ? [subtle(say(`kind:answered.${answer}`))] : []),
  ];
}

function answers(say: Say, { address }: KindNews) {
  return verdict.options.map((answer) =>
    execute<ReflectionAction>(say(`kind:verdict.${answer}`), {
      verb: "reflection.kind-answer",
      ...address,
      answer,
    }),
  );
}

function open(say: Say, { link }: KindNews) {
  return openUrl(say("kind:card.open"), link);
}
