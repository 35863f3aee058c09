import type { Circle } from "../../shared/circle/circle.ts";
import { joinedMembers } from "../../shared/circle/may.ts";
import type { ReflectionAction } from "../../shared/contract/reflection.ts";
import { promptAfter } from "../../shared/reflection/prompt.ts";
import { pulseQuestions } from "../../shared/reflection/pulse.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Say } from "../../shared/words/key.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Block, type Card, card } from "../kit/card.ts";
import { choiceInput, textInput } from "../kit/input.ts";
import { dateOf } from "../kit/moment.ts";
import { refreshFor } from "../kit/refresh.ts";
import { heading, subheading, subtle, text } from "../kit/text.ts";

/** What everyone in the conversation sees after a session: that it is over. Members get their own view. */
export function lookBackCard(say: Say, circle: Circle, session: Session, link: string): Card {
  return card(
    [
      heading(say("reflection:card.title")),
      text(say("reflection:card.base", { when: dateOf(session.startsAt) })),
    ],
    [openUrl(say("reflection:card.open"), link)],
    refreshFor(
      joinedMembers(circle).map(({ person }) => person),
      { verb: "reflection.view", ...address(circle, session) } satisfies ReflectionAction,
    ),
  );
}

interface OwnLookBack {
  readonly text: string;
  readonly pulse: "open" | "closed";
  /** No session was held after it: whoever is next in line leads the one after this. */
  readonly latest: boolean;
  readonly said?: string;
}

/** A member's own view: the question with what they wrote so far, and the two anonymous ones while they are open. */
export function ownLookBackCard(
  say: Say,
  circle: Circle,
  session: Session,
  mine: OwnLookBack,
): Card {
  const next = circle.members.find(({ person }) => person === circle.ledger.announced[0]);
  const save = { verb: "reflection.write" as const, ...address(circle, session) };
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
    ...(mine.said === undefined ? [] : [{ ...text(mine.said), color: "Good" as const }]),
    subheading(say(`reflection:prompt.${promptAfter(session.number)}`)),
    textInput({
      id: "text",
      label: say("reflection:card.entry"),
      errorMessage: say("reflection:card.entryError"),
      value: mine.text,
      most: 2000,
      lines: true,
    }),
    { type: "ActionSet", actions: [execute(say("reflection:card.save"), { ...save, text: "" })] },
    ...(mine.pulse === "open" ? pulseBlocks(say, circle, session) : []),
  ]);
}

function pulseBlocks(say: Say, circle: Circle, session: Session): readonly Block[] {
  const send = { verb: "reflection.pulse" as const, ...address(circle, session) };
  return [
    subheading(say("reflection:card.pulseTitle")),
    subtle(say("reflection:card.pulseNote")),
    ...pulseQuestions.map((question) =>
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
