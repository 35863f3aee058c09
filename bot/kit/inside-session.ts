import type { Ask } from "../../shared/agenda/ask.ts";
import type { Circle } from "../../shared/circle/circle.ts";
import { activeMembers } from "../../shared/circle/on-break.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Block } from "./card.ts";
import { ringImage } from "./ring-image.ts";
import type { say } from "./say.ts";
import { facts, lines, text } from "./text.ts";
import { askedOf, whyThen } from "./why-then.ts";

type Say = ReturnType<typeof say>;

/** How many of how many can come. */
export function counted(say: Say, circle: Circle, { away, startsAt }: Session): string {
  const all = activeMembers(circle, startsAt);
  const coming = all.filter(({ person }) => !away.includes(person)).length;
  return say("schedule:card.coming", { coming, all: all.length });
}

/** How many asks wait for it. */
export function waiting(say: Say, asks: readonly Ask[]): string {
  return asks.length === 0
    ? say("schedule:card.noAsks")
    : say("schedule:card.asks", { count: asks.length });
}

/** What only members are told of it: who leads, whom its time asks more of, and the first of the asks. */
export function insideSession(
  say: Say,
  circle: Circle,
  session: Session,
  asks: readonly Ask[],
): readonly Block[] {
  const nameOf = (person: Ask["by"] | undefined) =>
    circle.members.find((each) => each.person === person)?.name ?? say("schedule:card.nobody");
  const facilitator = nameOf(session.facilitator);
  const places = activeMembers(circle, session.startsAt).map(({ person }) => ({
    highlighted: person === session.facilitator,
  }));
  return [
    ringImage(places, say("schedule:card.ring", { name: facilitator })),
    facts([[say("schedule:card.facilitator"), facilitator]]),
    text(counted(say, circle, session)),
    ...whyThen(say, session),
    ...askedOf(say, circle, session),
    text(waiting(say, asks)),
    ...(asks.length === 0
      ? []
      : [
          lines(
            asks.slice(0, 3).map(({ text: words, mode, by }) =>
              say("schedule:card.ask", {
                text: words,
                mode: say(`agenda:mode.${mode}`),
                name: nameOf(by),
              }),
            ),
          ),
        ]),
  ];
}
