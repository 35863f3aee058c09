import type { Circle } from "../../shared/circle/circle.ts";
import { keeps } from "../../shared/circle/keeps.ts";
import { joinedMembers } from "../../shared/circle/may.ts";
import type { ReflectionAction } from "../../shared/contract/reflection.ts";
import type { Marked } from "../../shared/reflection/marked.ts";
import { type Prompt, promptAfter, themeOf } from "../../shared/reflection/prompt.ts";
import { questionsAfter } from "../../shared/reflection/pulse.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { CommitmentKey, JournalKey, Key, PageKey, Say } from "../../shared/words/key.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Block, type Card, card } from "../kit/card.ts";
import { choiceInput, textInput } from "../kit/input.ts";
import { dateOf } from "../kit/moment.ts";
import { refreshFor } from "../kit/refresh.ts";
import { heading, inShort, lines, subheading, subtle, text } from "../kit/text.ts";

/** Where a look back leads: the circle's page, and the pages of what had no room for a post of its own. */
interface WaysOn {
  readonly link: string;
  /** How much of the session its writers have marked for the circle. */
  readonly marked?: number;
  readonly also?: readonly { readonly what: "charter" | "season"; readonly link: string }[];
}

/** What everyone in the conversation sees after a session: that it is over. Members get their own view. */
export function lookBackCard(
  say: Say<Key | PageKey>,
  circle: Circle,
  session: Session,
  { link, also = [], marked = 0 }: WaysOn,
): Card {
  return card(
    [
      heading(say("reflection:card.title")),
      text(say("reflection:card.base", { when: dateOf(session.startsAt) })),
      ...(marked === 0 ? [] : [text(say("reflection:card.marked", { count: marked }))]),
      ...also.map(({ what }) => text(say(`facilitating:also.${what}`))),
    ],
    [
      openUrl(say("reflection:card.open"), link),
      ...also.map((each) => openUrl(say(`facilitating:also.open.${each.what}`), each.link)),
    ],
    refreshFor(
      joinedMembers(circle).map(({ person }) => person),
      { verb: "reflection.view", ...address(circle, session) } satisfies ReflectionAction,
    ),
  );
}

/** What its own reader finds on a card. */
type OwnSay = Say<Key | JournalKey | CommitmentKey>;

interface OwnLookBack {
  readonly text: string;
  /** The question it answers; without an answer the one of the session. */
  readonly prompt?: string | undefined;
  readonly shared: boolean;
  readonly pulse: "open" | "closed";
  /** No session was held after it: whoever is next in line leads the one after this. */
  readonly latest: boolean;
  /** What members have marked for the circle, as it stands by now. */
  readonly marked?: readonly Marked[];
  readonly said?: string;
  /** What they have promised themselves since; "" before that, absent where it is not asked for. */
  readonly promise?: string | undefined;
}

/** A member's own view: the question with what they wrote so far, and the two anonymous ones while they are open. */
export function ownLookBackCard(
  say: OwnSay,
  circle: Circle,
  session: Session,
  mine: OwnLookBack,
): Card {
  const next = circle.members.find(({ person }) => person === circle.ledger.announced[0]);
  const save = { verb: "reflection.write" as const, ...address(circle, session) };
  const sharing =
    mine.text === "" || !keeps(circle, "answers")
      ? []
      : [sharingButton(say, address(circle, session), mine)];
  return card([
    heading(say("reflection:card.title")),
    ...(mine.latest
      ? [
          text(
            next
              ? say("reflection:card.next", { name: next.name })
              : say("reflection:card.nobodyNext"),
          ),
        ]
      : []),
    ...forTheCircle(say, circle, mine.marked ?? []),
    ...(mine.said === undefined ? [] : [{ ...text(mine.said), color: "Good" as const }]),
    subheading(say(`journal:prompt.${asked(session, mine)}`)),
    textInput({
      id: "text",
      label: say(mine.shared ? "journal:shared.isShared" : "reflection:card.entry"),
      errorMessage: say("reflection:card.entryError"),
      value: mine.text,
      most: 2000,
      lines: true,
    }),
    {
      type: "ActionSet",
      actions: [execute(say("reflection:card.save"), { ...save, text: "" }), ...sharing],
    },
    ...(mine.promise === undefined ? [] : promiseBlocks(say, circle, session, mine.promise)),
    ...(mine.pulse === "open" ? pulseBlocks(say, circle, session) : []),
  ]);
}

/** So much fits onto a card; the tab has all. */
const mostMarked = 4;

function forTheCircle(say: OwnSay, circle: Circle, marked: readonly Marked[]): readonly Block[] {
  if (marked.length === 0) return [];
  const nameOf = (by: Marked["by"]) =>
    circle.members.find(({ person }) => person === by)?.name ?? "";
  const shown = marked
    .slice(0, mostMarked)
    .map(({ kind, by, text: words }) =>
      say(`journal:marked.${kind}`, { name: nameOf(by), text: inShort(words) }),
    );
  const more = marked.length - shown.length;
  return [
    subheading(say("journal:marked.title")),
    lines(shown),
    ...(more > 0 ? [subtle(say("journal:marked.more", { count: more }))] : []),
  ];
}

function asked(session: Session, { prompt }: OwnLookBack): Prompt {
  return prompt && themeOf(prompt) ? (prompt as Prompt) : promptAfter(session.number);
}

/** The second tap, or its way back. */
function sharingButton(say: OwnSay, where: ReturnType<typeof address>, { shared }: OwnLookBack) {
  return shared
    ? execute(say("journal:shared.takeBack"), { verb: "reflection.take-back", ...where, text: "" })
    : execute(say("journal:shared.share"), { verb: "reflection.share", ...where, text: "" });
}

/** Looking back ends in one small thing, which can still be changed here. */
function promiseBlocks(
  say: OwnSay,
  circle: Circle,
  session: Session,
  value: string,
): readonly Block[] {
  const promise = { verb: "reflection.promise" as const, ...address(circle, session), promise: "" };
  return [
    textInput({
      id: "promise",
      label: say("commitment:now.title"),
      errorMessage: say("commitment:now.noText"),
      value,
      most: 280,
      lines: true,
      hint: say("commitment:now.hint"),
    }),
    { type: "ActionSet", actions: [execute(say("commitment:now.keep"), promise)] },
  ];
}

function pulseBlocks(say: OwnSay, circle: Circle, session: Session): readonly Block[] {
  const send = { verb: "reflection.pulse" as const, ...address(circle, session) };
  const questions = questionsAfter(session.number);
  return [
    subheading(
      say(questions.length > 2 ? "journal:pulse.titleMore" : "reflection:card.pulseTitle"),
    ),
    subtle(say("reflection:card.pulseNote")),
    ...questions.map((question) =>
      choiceInput({
        id: question,
        label: say(`reflection:pulse.${question}`),
        errorMessage: say("reflection:card.pulseError"),
        choices: (["yes", "partly", "no"] as const).map((value) => ({
          title: say(`reflection:pulse.${value}`),
          value,
        })),
      }),
    ),
    { type: "ActionSet", actions: [execute(say("reflection:card.send"), send)] },
  ];
}

function address(circle: Circle, session: Session) {
  return { tenant: circle.tenant, circle: circle.id, session: session.id };
}
