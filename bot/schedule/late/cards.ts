import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { MoveAction } from "../../../shared/contract/move.ts";
import { quorumIn } from "../../../shared/schedule/late-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** That a session waits for its people, and what whoever is there can make of it. Counts only, for everyone. */
export function lateCard(say: Say, about: LateOnCard): Card {
  return card(lines(say, about), buttons(say, about), ownViews(about));
}

/** The same as a member's own view. */
export function ownLateCard(say: Say, about: LateOnCard): Card {
  return card(lines(say, about), buttons(say, about));
}

/** A session that waits for its people. */
export interface LateOnCard {
  readonly circle: Circle;
  readonly session: Session;
  /** Opens the circle's tab. */
  readonly link: string;
  /** Opens the page with other times for it. */
  readonly otherTimes: string;
}

function lines(say: Say, { circle, session }: LateOnCard) {
  const { startsAt, present } = session;
  return [
    heading(say("moves:late.title")),
    text(say("moves:late.since", { when: momentOf(startsAt) })),
    text(
      say(present.length === 0 ? "moves:late.noneThere" : "moves:late.there", {
        count: present.length,
        needed: quorumIn(circle, session),
      }),
    ),
    text(say("moves:late.decides")),
  ];
}

function buttons(say: Say, about: LateOnCard) {
  const press = (title: string, verb: MoveAction["verb"]) =>
    execute<MoveAction>(title, { verb, ...onCard(about) });
  return [
    press(say("moves:late.goAhead"), "late.go-ahead"),
    openUrl(say("moves:late.move"), about.otherTimes),
    press(say("moves:late.inWriting"), "late.in-writing"),
    openUrl(say("schedule:card.open"), about.link),
  ];
}

function ownViews(about: LateOnCard) {
  return refreshFor(
    joinedMembers(about.circle).map(({ person }) => person),
    { verb: "late.view", ...onCard(about) } satisfies MoveAction,
  );
}

function onCard({ circle, session }: LateOnCard) {
  return { tenant: circle.tenant, circle: circle.id, session: session.id };
}
