import type { Circle } from "../../../shared/circle/circle.ts";
import type { Rung } from "../../../shared/circle/circle-health.ts";
import { rungsOf } from "../../../shared/circle/ladder.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import { pauseWeeks } from "../../../shared/circle/pause-weeks.ts";
import type { HealthAction } from "../../../shared/contract/health.ts";
import { busyMinutes } from "../../../shared/schedule/busy-week.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Button, type Card, card } from "../../kit/card.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** What a circle that finds it hard to meet is offered. */
export interface RungOnCard {
  readonly circle: Circle;
  readonly rung: Rung;
  /** Opens the page that says how the circle is doing. */
  readonly open: string;
  /** Opens the page where a time is found. */
  readonly times: string;
}

/** As everyone in the conversation sees it: what can be decided, and that it is, but not why, and nobody's name. */
export function rungCard(say: Say, about: RungOnCard): Card {
  return card(
    offer(say, about),
    [openUrl(say("health:card.open"), about.open)],
    refreshFor(
      joinedMembers(about.circle).map(({ person }) => person),
      { verb: "health.view", ...onCard(about) } satisfies HealthAction,
    ),
  );
}

/** The same for a member, who may decide it here. */
export function ownRungCard(say: Say, about: RungOnCard): Card {
  return card(offer(say, about), [
    ...decisions(say, about),
    openUrl(say("health:card.open"), about.open),
  ]);
}

function offer(say: Say, { circle, rung }: RungOnCard): readonly Block[] {
  const { name, answer } = rung;
  const gaps = { minutes: busyMinutes, count: pauseWeeks(circle) };
  const title = heading(say(`health:rung.${name}.title`));
  if (answer === "yes") return [title, text(say(`health:rung.${name}.done`, gaps))];
  if (answer === "not-now") return [title, text(say("health:ask.declined"))];
  if (!isLast(circle, rung)) return [title, text(say("health:card.over"))];
  return [title, text(say(`health:rung.${name}.why`, gaps)), subtle(say("health:ask.first"))];
}

function decisions(say: Say, about: RungOnCard): readonly Button[] {
  const { circle, rung, times } = about;
  if (!isLast(circle, rung)) return [];
  const press = (title: string, verb: HealthAction["verb"]) =>
    execute<HealthAction>(title, { verb, ...onCard(about) });
  const gaps = { minutes: busyMinutes, count: pauseWeeks(circle) };
  if (rung.answer === undefined)
    return [
      press(say(`health:rung.${rung.name}.yes`, gaps), "health.yes"),
      press(say("health:ask.notNow"), "health.not-now"),
    ];
  const find = rung.name === "new-slot" && rung.answer === "yes";
  return [
    ...(find ? [openUrl(say("health:ask.find"), times)] : []),
    press(say("health:ask.takeBack"), "health.take-back"),
  ];
}

/** Another has taken its place, or all is well again: it waits no more. */
function isLast(circle: Circle, { at }: Rung): boolean {
  return rungsOf(circle).at(-1)?.at === at;
}

function onCard({ circle: { tenant, id: circle }, rung: { name: rung, at } }: RungOnCard) {
  return { tenant, circle, rung, at };
}
