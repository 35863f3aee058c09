import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { SaveButton, ShelfAction } from "../../../shared/contract/shelf.ts";
import type { PersonId, ResourceId } from "../../../shared/kernel/ids.ts";
import { basis } from "../../../shared/shelf/resource.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Button, type Card, card } from "../../kit/card.ts";
import { dialogButton } from "../../kit/dialog-button.ts";
import { choiceInput, textInput } from "../../kit/input.ts";
import { dateOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

export interface WordsAsked {
  readonly address: CircleAddress;
  readonly circleName: string;
  readonly person: PersonId;
  readonly request: ResourceId;
  /** Opens the shelf. */
  readonly link: string;
}

/** To the author of a message, without its words: those come with their own view, as long as they are there. */
export function wordsCard(say: Say, asked: WordsAsked): Card {
  const { address, circleName, person, request, link } = asked;
  const view = { verb: "shelf.words", ...address, request } satisfies ShelfAction;
  return card(
    [
      heading(say("sharing:card.wordsTitle")),
      text(say("sharing:card.wordsAbout", { circle: circleName })),
    ],
    [openUrl(say("sharing:card.openShelf"), link)],
    refreshFor([person], view),
  );
}

/** The same with what it is about; `settled` is what became of it. */
export function ownWordsCard(
  say: Say,
  asked: WordsAsked,
  state:
    | {
        readonly by: string;
        readonly title: string;
        readonly why: string;
        readonly text: string;
        readonly until: Instant;
      }
    | "yes"
    | "no"
    | "gone",
): Card {
  const { address, circleName, request, link } = asked;
  const title = heading(say("sharing:card.wordsTitle"));
  const shelf = openUrl(say("sharing:card.openShelf"), link);
  if (typeof state === "string") {
    const became = { yes: "asked.yesDone", no: "asked.noDone", gone: "asked.gone" } as const;
    return card([title, text(say(`sharing:${became[state]}`))], [shelf]);
  }
  const answer = (allowed: boolean, words: string) =>
    execute<ShelfAction>(words, { verb: "shelf.allow", ...address, request, allowed });
  return card(
    [
      title,
      text(say("sharing:card.wordsBy", { name: state.by, circle: circleName })),
      text(state.title),
      quoted(state.text),
      ...(state.why ? [subtle(say("sharing:asked.whyIs", { why: state.why }))] : []),
      subtle(say("sharing:card.wordsUntil", { date: dateOf(state.until) })),
    ],
    [answer(true, say("sharing:asked.yes")), answer(false, say("sharing:asked.no")), shelf],
  );
}

export interface SaveForm {
  readonly request: ResourceId;
  /** Where it may be saved, the likeliest first: what the choice sends, and what it says. */
  readonly circles: readonly { readonly value: string; readonly title: string }[];
  /** Undefined for one's own words. */
  readonly author: string | undefined;
  readonly text: string;
  readonly cut: boolean;
  readonly title: string;
  readonly link: string | undefined;
  /** Those in use, where it is clear for which circle. */
  readonly topics: readonly string[];
  /** Something that was sent did not fit. */
  readonly again: boolean;
}

/** In Teams' dialog: what is to be kept, and what whoever saves it says about it. */
export function saveCard(say: Say, form: SaveForm): Card {
  const { author, circles, request, link, cut, again } = form;
  const name = { name: author ?? "" };
  const [first] = circles;
  const data: SaveButton = {
    step: "save",
    request,
    ...(link === undefined ? {} : { link }),
    // One circle needs no question; an input of the same name takes its place.
    ...(circles.length === 1 && first ? { circle: first.value } : {}),
  };
  return card(
    [
      ...(again ? [text(say("sharing:save.again"))] : []),
      text(
        author === undefined ? say("sharing:save.ownNote") : say("sharing:save.othersNote", name),
      ),
      subtle(say("sharing:save.words")),
      quoted(form.text),
      ...(cut ? [subtle(say("sharing:save.cut"))] : []),
      ...(circles.length > 1 ? [whichCircle(say, circles)] : []),
      ...about(say, form),
    ],
    [
      dialogButton(
        author === undefined ? say("sharing:save.doOwn") : say("sharing:save.doOthers", name),
        data,
      ),
    ],
  );
}

function whichCircle(say: Say, circles: SaveForm["circles"]): Block {
  return choiceInput({
    id: "circle",
    label: say("sharing:save.circle"),
    errorMessage: say("sharing:save.pickOne"),
    required: true,
    compact: true,
    choices: circles,
    value: circles[0]?.value ?? "",
  });
}

function about(say: Say, { title, topics, author }: SaveForm): readonly Block[] {
  const hint =
    topics.length === 0
      ? say("sharing:topicHint")
      : say("sharing:save.topicsHere", { topics: topics.slice(0, 5).join(say("app:comma")) });
  return [
    textInput({
      id: "title",
      label: say("sharing:save.what"),
      errorMessage: say("sharing:save.noTitle"),
      required: true,
      most: 120,
      value: title,
    }),
    textInput({
      id: "why",
      label: say("sharing:save.why"),
      errorMessage: say("sharing:save.whyError"),
      most: 280,
      lines: true,
    }),
    textInput({
      id: "topic",
      label: say("sharing:topic"),
      errorMessage: say("sharing:save.topicError"),
      most: 30,
      hint,
    }),
    ...(author === undefined
      ? [
          choiceInput({
            id: "basis",
            label: say("sharing:save.basis"),
            errorMessage: say("sharing:save.pickOne"),
            choices: basis.options.map((value) => ({
              value,
              title: say(`shelf:tab.basisOf.${value}`),
            })),
          }),
        ]
      : []),
  ];
}

/** In the same dialog: what became of it, and a way back as long as there is one. */
export function savedCard(words: string, undo?: { label: string; data: SaveButton }): Card {
  return card([text(words)], undo ? [dialogButton(undo.label, undo.data, { alone: true })] : []);
}

/** In the same dialog: why it cannot be kept, and what to do instead. */
export function notSavedCard(say: Say, words: string, shelf: string | undefined): Card {
  const buttons: readonly Button[] = shelf ? [openUrl(say("sharing:card.openShelf"), shelf)] : [];
  return card([text(words)], buttons);
}

function quoted(words: string): Block {
  return { type: "Container", style: "emphasis", items: [text(words)] };
}
