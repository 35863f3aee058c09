import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { EndingAction } from "../../../shared/contract/ending.ts";
import type { Say } from "../../../shared/words/key.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Button, type Card, card } from "../../kit/card.ts";
import { dateOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import { heading, text } from "../../kit/text.ts";

/** That the circle may end, or has: as everyone in the conversation sees it. */
export function endingCard(say: Say, circle: Circle, open: string): Card {
  return card(
    whatIs(say, circle),
    [openUrl(say("circle:card.ending.open"), open)],
    refreshFor(
      joinedMembers(circle).map(({ person }) => person),
      { verb: "ending.view", ...onCard(circle) } satisfies EndingAction,
    ),
  );
}

/** The same for a member, who may decide it here. */
export function ownEndingCard(say: Say, circle: Circle, me: Member, open: string): Card {
  const { proposal, ended } = circle;
  const proposer = circle.members.find(({ person }) => person === proposal?.by);
  const own = proposal?.by === me.person;
  return card(
    [
      ...whatIs(say, circle),
      ...(proposer && !ended
        ? [
            text(
              own
                ? say("circle:card.ending.yours")
                : say("circle:card.ending.by", { name: proposer.name }),
            ),
          ]
        : []),
    ],
    [...decisions(say, circle, own), openUrl(say("circle:card.ending.open"), open)],
  );
}

/** What stands in the place of every post of a circle that is no more. */
export function erasedCard(say: Say): Card {
  return card([
    heading(say("circle:card.ending.erasedTitle")),
    text(say("circle:card.ending.erased")),
  ]);
}

function whatIs(say: Say, { proposal, ended }: Circle): Block[] {
  if (proposal) {
    const { kind } = proposal;
    return [
      heading(say(`circle:card.ending.${kind}.proposed`)),
      text(say(`circle:card.ending.${kind}.means`)),
      text(say("circle:card.ending.takesTwo")),
    ];
  }
  if (!ended) {
    return [heading(say("circle:card.ending.goesOnTitle")), text(say("circle:card.ending.goesOn"))];
  }
  const until = dateOf(ended.goneAt);
  return [
    heading(say(`circle:card.ending.${ended.kind}.done`)),
    text(say(`circle:card.ending.${ended.kind}.until`, { until })),
  ];
}

function decisions(say: Say, circle: Circle, own: boolean): readonly Button[] {
  const { proposal, ended } = circle;
  const back = { verb: "ending.bring-back" as const, ...onCard(circle) };
  if (!proposal) {
    return ended ? [execute<EndingAction>(say("circle:card.ending.bringBack"), back)] : [];
  }
  const { kind: ending } = proposal;
  const confirm = { verb: "ending.confirm" as const, ...onCard(circle), ending };
  const withdraw = { verb: "ending.withdraw" as const, ...onCard(circle) };
  return [
    ...(own ? [] : [execute<EndingAction>(say(`circle:card.ending.${ending}.confirm`), confirm)]),
    execute<EndingAction>(say("circle:card.ending.withdraw"), withdraw),
  ];
}

function onCard({ tenant, id: circle }: Circle) {
  return { tenant, circle };
}
