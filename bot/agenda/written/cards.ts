import type { Ask } from "../../../shared/agenda/ask.ts";
import { stepsOf } from "../../../shared/agenda/current-step.ts";
import {
  longestAnswer,
  type Written,
  type WrittenAnswers,
  type WrittenPlace,
} from "../../../shared/agenda/written.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { AgendaAction } from "../../../shared/contract/agenda.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Card, card } from "../../kit/card.ts";
import { textInput } from "../../kit/input.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, inShort, lines, subheading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** A round in writing, as far as a card needs it. */
export interface RoundOnCard {
  readonly circle: Circle;
  readonly round: Written;
  /** Opens it in the circle's tab. */
  readonly link: string;
}

/** The next step that is its reader's to write. */
export interface NextOnCard {
  readonly place: WrittenPlace;
  readonly ask?: Ask | undefined;
}

/** What everyone in the conversation sees of a round: until when, and how many have written. Members get their own view. */
export function writtenCard(say: Say, about: RoundOnCard): Card {
  const { round, link } = about;
  if (round.closedAt !== undefined) return writtenOverCard(say, about);
  const asks = round.segments.filter(({ kind }) => kind === "ask").length;
  return card(
    [
      heading(say("written:card.title")),
      until(say, round),
      text(counted(say, about)),
      subtle(asks === 0 ? say("written:card.noAsks") : say("written:card.asks", { count: asks })),
    ],
    [openUrl(say("written:card.open"), link)],
    ownViews(about),
  );
}

/** The same once it is over. */
export function writtenOverCard(say: Say, about: RoundOnCard): Card {
  return card(
    [heading(say("written:card.over")), ...since(say, about.round), text(counted(say, about))],
    [openUrl(say("written:card.read"), about.link)],
    ownViews(about),
  );
}

/** A member's own view while it is open: their next step, with room to write. */
export function ownWrittenCard(say: Say, about: RoundOnCard, next: NextOnCard | undefined): Card {
  const { round, link } = about;
  return card(
    [
      heading(say("written:card.title")),
      until(say, round),
      text(counted(say, about)),
      ...(next ? writing(say, about, next) : [text(say("written:card.through"))]),
    ],
    [openUrl(say("written:card.open"), link)],
  );
}

/** So many words of others fit onto a card; the tab has all. */
const mostSaid = 4;

/** A member's own view once it is over: what was written, as it is by now. Who has written nothing is not named. */
export function ownWrittenOverCard(
  say: Say,
  about: RoundOnCard,
  answers: readonly WrittenAnswers[],
): Card {
  const said = answers.flatMap(({ by, texts }) =>
    texts.map(({ text: words, segment, step }) => ({ by, words, order: segment * 100 + step })),
  );
  const shown = said.toSorted((a, b) => a.order - b.order).slice(0, mostSaid);
  return card(
    [
      heading(say("written:card.over")),
      ...since(say, about.round),
      said.length === 0
        ? text(say("written:card.nothing"))
        : lines(
            shown.map(({ by, words }) =>
              say("written:card.said", { name: nameIn(about.circle, by), text: inShort(words) }),
            ),
          ),
      ...(said.length > mostSaid
        ? [subtle(say("written:card.more", { count: said.length - mostSaid }))]
        : []),
    ],
    [openUrl(say("written:card.read"), about.link)],
  );
}

function writing(say: Say, about: RoundOnCard, { place, ask }: NextOnCard): readonly Block[] {
  const { circle, round } = about;
  const segment = round.segments[place.segment];
  const step = segment && stepsOf(segment)[place.step];
  if (!step) return [];
  const title = "title" in step ? step.title : say(`running:step.${step.name}`);
  const how = "title" in step ? step.how : say(`running:how.${step.name}`);
  const mode = ask && say(`agenda:mode.${ask.mode}`);
  return [
    ...(ask && mode
      ? [text(say("written:card.about", { text: ask.text, name: nameIn(circle, ask.by), mode }))]
      : []),
    subheading(title),
    textInput({
      id: "text",
      label: how || title,
      errorMessage: say("written:card.textError"),
      most: longestAnswer,
      lines: true,
    }),
    {
      type: "ActionSet",
      actions: [
        execute<AgendaAction>(say("written:card.save"), {
          verb: "agenda.write",
          ...onCard(about),
          ...place,
          text: "",
        }),
      ],
    },
  ];
}

function until(say: Say, { endsAt }: Written): Block {
  return text(say("written:card.until", { when: momentOf(endsAt) }));
}

function since(say: Say, { closedAt }: Written): readonly Block[] {
  return closedAt ? [text(say("written:card.overSince", { when: momentOf(closedAt) }))] : [];
}

function counted(say: Say, { circle, round: { wrote, endsAt } }: RoundOnCard): string {
  const all = activeMembers(circle, endsAt).map(({ person }) => person);
  const of = new Set([...all, ...wrote]).size;
  return say("written:card.counts", { count: wrote.length, of });
}

function ownViews(about: RoundOnCard) {
  return refreshFor(
    joinedMembers(about.circle).map(({ person }) => person),
    { verb: "agenda.written", ...onCard(about) } satisfies AgendaAction,
  );
}

function onCard({ circle, round }: RoundOnCard) {
  return { tenant: circle.tenant, circle: circle.id, round: round.id };
}

function nameIn({ members }: Circle, by: PersonId): string {
  return members.find(({ person }) => person === by)?.name ?? "";
}
