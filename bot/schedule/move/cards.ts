import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import { pauseWeeks } from "../../../shared/circle/pause-weeks.ts";
import type { MoveAction } from "../../../shared/contract/move.ts";
import { busyMinutes } from "../../../shared/schedule/busy-week.ts";
import type { MoveAsked } from "../../../shared/schedule/moved.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { execute } from "../../kit/button.ts";
import { type Block, type Card, card } from "../../kit/card.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { facts, heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** A session that somebody would move once more. */
export interface AskedOnCard {
  readonly circle: Circle;
  readonly session: Session;
  readonly moveAsked: MoveAsked;
}

/** Asks the circle what it would rather have than another move. Dates only, for everyone. */
export function moveAskedCard(say: Say, about: AskedOnCard): Card {
  return card(
    [...question(say, about), text(say("moves:ask.someone", { when: wanted(about) }))],
    buttons(say, about),
    refreshFor(
      joinedMembers(about.circle).map(({ person }) => person),
      { verb: "move.view", ...onCard(about) } satisfies MoveAction,
    ),
  );
}

/** A member's own view: who would move it. */
export function ownMoveAskedCard(say: Say, about: AskedOnCard): Card {
  const name = nameOf(about.circle, about.moveAsked);
  const words = name
    ? say("moves:ask.by", { name, when: wanted(about) })
    : say("moves:ask.someone", { when: wanted(about) });
  return card([...question(say, about), text(words)], buttons(say, about));
}

function question(say: Say, { session }: AskedOnCard): readonly Block[] {
  return [
    heading(say("moves:ask.title")),
    facts([[say("schedule:card.when"), momentOf(session.startsAt)]]),
    text(say("moves:ask.why")),
    subtle(say("moves:ask.first")),
  ];
}

function buttons(say: Say, about: AskedOnCard) {
  const press = (title: string, verb: MoveAction["verb"]) =>
    execute<MoveAction>(title, { verb, ...onCard(about) });
  return [
    ...(about.session.minutes > busyMinutes
      ? [press(say("moves:ask.shorter", { count: busyMinutes }), "move.shorter")]
      : []),
    press(say("moves:ask.later"), "move.later"),
    press(say("moves:ask.pauseWeeks", { count: pauseWeeks(about.circle) }), "move.pause"),
    press(say("moves:ask.move"), "move.anyway"),
    press(say("moves:ask.keep"), "move.keep"),
  ];
}

function wanted({ moveAsked }: AskedOnCard): string {
  return momentOf(moveAsked.startsAt);
}

function nameOf({ members }: Circle, { by }: MoveAsked): string | undefined {
  return members.find(({ person, standing }) => person === by && standing === "joined")?.name;
}

function onCard({ circle, session }: AskedOnCard) {
  return { tenant: circle.tenant, circle: circle.id, session: session.id };
}
