import { isOpenQuick, type QuickAnswer, type QuickAsk } from "../../../shared/agenda/quick-ask.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import type { QuickAction } from "../../../shared/contract/quick-ask.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { basis } from "../../../shared/shelf/resource.ts";
import { execute, executeWithoutInputs, openUrl } from "../../kit/button.ts";
import { type Block, type Card, card } from "../../kit/card.ts";
import { choiceInput, textInput } from "../../kit/input.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, lines, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** A quick ask, as far as a card needs it. */
export interface QuickOnCard {
  readonly circle: Circle;
  readonly quick: QuickAsk;
  readonly answers: readonly QuickAnswer[];
  /** Opens it in the circle's tab. */
  readonly link: string;
}

/** What everyone in the conversation sees: that someone asks, until when, and how many have answered. */
export function quickCard(say: Say, about: QuickOnCard): Card {
  const { circle, quick, answers, link } = about;
  const gone = isGone(about);
  return card(
    [
      heading(say("asking:quick.card.title")),
      text(gone ? say("asking:quick.card.gone") : standing(say, quick)),
      ...(gone ? [] : [text(say("asking:quick.card.count", { count: answers.length }))]),
    ],
    gone ? [] : [openUrl(say("asking:quick.card.open"), link)],
    gone
      ? undefined
      : refreshFor(
          joinedMembers(circle).map(({ person }) => person),
          { verb: "quick.view", ...onCard(about) } satisfies QuickAction,
        ),
  );
}

/** So many answers fit onto a card; the tab has all. */
const mostShown = 4;

/** A member's own view: the words, what was answered, and room for their own. */
export function ownQuickCard(say: Say, about: QuickOnCard, reader: PersonId): Card {
  const { circle, quick, link } = about;
  if (isGone(about))
    return card([heading(say("asking:quick.card.title")), text(say("asking:quick.card.gone"))]);
  const asker = joinedMember(circle, quick.by)?.name ?? "";
  return card(
    [
      heading(say("asking:quick.card.title")),
      text(say("asking:quick.card.asked", { text: quick.text, name: asker })),
      subtle(standing(say, quick)),
      ...said(say, about),
      ...(isOpenQuick(quick) && quick.by !== reader ? writing(say, about, reader) : []),
    ],
    [
      ...(quick.link === undefined ? [] : [openUrl(new URL(quick.link).host, quick.link)]),
      ...(isOpenQuick(quick) && quick.by === reader
        ? [
            executeWithoutInputs<QuickAction>(say("asking:quick.card.close"), {
              verb: "quick.close",
              ...onCard(about),
            }),
          ]
        : []),
      openUrl(say("asking:quick.card.open"), link),
    ],
  );
}

function isGone({ circle, quick }: QuickOnCard): boolean {
  return quick.removedAt !== undefined || joinedMember(circle, quick.by) === undefined;
}

function standing(say: Say, { closedAt, closesAt }: QuickAsk): string {
  return closedAt === undefined
    ? say("asking:quick.card.until", { when: momentOf(closesAt) })
    : say("asking:quick.card.closed", { when: momentOf(closedAt) });
}

function said(say: Say, { circle, answers }: QuickOnCard): readonly Block[] {
  if (answers.length === 0) return [text(say("asking:quick.card.count", { count: 0 }))];
  const shown = answers.slice(0, mostShown).map(({ by, text: words, basis: how }) =>
    say(how ? "asking:quick.card.answerBasis" : "asking:quick.card.answer", {
      name: joinedMember(circle, by)?.name ?? "",
      text: words,
      ...(how && { basis: say(`asking:quick.basis.${how}`) }),
    }),
  );
  const more = answers.length - shown.length;
  return [
    lines(shown),
    ...(more > 0 ? [subtle(say("asking:quick.card.more", { count: more }))] : []),
  ];
}

function writing(say: Say, about: QuickOnCard, reader: PersonId): readonly Block[] {
  const mine = about.answers.find(({ by }) => by === reader);
  return [
    textInput({
      id: "text",
      label: say("asking:quick.card.yours"),
      errorMessage: say("asking:quick.card.yoursError"),
      value: mine?.text ?? "",
      most: 280,
      lines: true,
    }),
    choiceInput({
      id: "basis",
      label: say("asking:quick.card.how"),
      errorMessage: say("asking:quick.card.howError"),
      ...(mine?.basis && { value: mine.basis }),
      choices: basis.options.map((value) => ({ value, title: say(`asking:quick.basis.${value}`) })),
      compact: true,
    }),
    {
      type: "ActionSet",
      actions: [
        execute<QuickAction>(say("asking:quick.card.answerIt"), {
          verb: "quick.answer",
          ...onCard(about),
          text: "",
          basis: undefined,
        }),
      ],
    },
  ];
}

function onCard({ circle, quick }: QuickOnCard) {
  return { tenant: circle.tenant, circle: circle.id, quick: quick.id };
}
