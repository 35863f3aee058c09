import type { CirclePause } from "../../../shared/circle/circle-pause.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { dateOf, momentOf } from "../../kit/moment.ts";
import type { say } from "../../kit/say.ts";
import { heading, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** That the whole circle does not meet for a while, and where anyone ends that. The same for everyone. */
export function pausedCard(say: Say, { until }: Pick<CirclePause, "until">, link: string): Card {
  return card(
    [
      heading(say("schedule:card.noneTitle")),
      text(say("moves:pause.until", { when: dateOf(until) })),
    ],
    [openUrl(say("schedule:card.open"), link)],
  );
}

/** That the circle's pause is over: when it meets, or where to find a time. The same for everyone. */
export function returnCard(
  say: Say,
  next: Pick<Session, "startsAt"> | undefined,
  link: string,
): Card {
  return card(
    [
      heading(say("moves:return.title")),
      text(
        next
          ? say("moves:return.next", { when: momentOf(next.startsAt) })
          : say("moves:return.find"),
      ),
    ],
    [openUrl(say(next ? "schedule:card.open" : "schedule:card.find"), link)],
  );
}
