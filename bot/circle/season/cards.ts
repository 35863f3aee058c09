import type { Circle } from "../../../shared/circle/circle.ts";
import { circleMorning } from "../../../shared/circle/circle-zone.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { SeasonAction } from "../../../shared/contract/season.ts";
import type { Say } from "../../../shared/words/key.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Button, type Card, card } from "../../kit/card.ts";
import { dateOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import { heading, text } from "../../kit/text.ts";

/** What comes after the season: as everyone in the conversation sees it. */
export function seasonCard(say: Say, circle: Circle, open: string): Card {
  return card(
    whatIs(say, circle),
    [openUrl(say("circle:card.season.open"), open)],
    refreshFor(
      joinedMembers(circle).map(({ person }) => person),
      { verb: "season.view", ...onCard(circle) } satisfies SeasonAction,
    ),
  );
}

/** The same for a member, who may decide it here. */
export function ownSeasonCard(say: Say, circle: Circle, open: string): Card {
  return card(whatIs(say, circle), [
    ...decisions(say, circle),
    openUrl(say("circle:card.season.open"), open),
  ]);
}

function whatIs(say: Say, circle: Circle): Block[] {
  const { season } = circle;
  if (!season) return [heading(say("circle:card.season.title"))];
  const until = dateOf(circleMorning(circle, season.until));
  if (isRenewed(circle)) {
    return [
      heading(say("circle:card.season.renewedTitle")),
      text(say("circle:card.season.renewed", { until })),
    ];
  }
  return [
    heading(say("circle:card.season.title")),
    text(say("circle:card.season.over", { weeks: season.weeks })),
    text(say("circle:card.season.choice")),
  ];
}

function decisions(say: Say, circle: Circle): readonly Button[] {
  const { season } = circle;
  if (!season) return [];
  const { number } = season;
  if (isRenewed(circle)) {
    const back = { verb: "season.take-back" as const, ...onCard(circle), number };
    return [execute<SeasonAction>(say("circle:card.season.takeBack"), back)];
  }
  const { weeks } = season;
  const renew = { verb: "season.renew" as const, ...onCard(circle), number, weeks };
  const words = say("circle:card.season.renewFor", { weeks });
  return [execute<SeasonAction>(words, renew, "positive")];
}

/** The question that this card asked is answered: a new season runs. */
function isRenewed({ season }: Circle): boolean {
  return season?.card === undefined && season?.before !== undefined;
}

function onCard({ tenant, id: circle }: Circle) {
  return { tenant, circle };
}
