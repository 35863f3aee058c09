import type { HourShift, HourSpan } from "../../../shared/schedule/hour-shift.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { dateOf, timeOf } from "../../kit/moment.ts";
import type { say } from "../../kit/say.ts";
import { heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** To one person alone: when clocks change, and at which hour their sessions are then. */
export function clocksCard(
  say: Say,
  shift: HourShift,
  { circle, link }: { readonly circle: string; readonly link: string },
): Card {
  return card(
    [
      heading(say("rhythm:clock.title")),
      text(say("rhythm:clock.intro", { circle })),
      ...shift.spans.map((span) => text(spanWords(say, span))),
      subtle(whenWords(say, shift)),
    ],
    [openUrl(say("schedule:card.open"), link)],
  );
}

function whenWords(say: Say, { mine, circles }: HourShift): string {
  const days = { mine: mine ? dateOf(mine) : "", circles: circles ? dateOf(circles) : "" };
  if (!mine) return say("rhythm:clock.circles", days);
  if (!circles) return say("rhythm:clock.mine", days);
  return say(mine === circles ? "rhythm:clock.sameDay" : "rhythm:clock.both", days);
}

function spanWords(say: Say, { from, until, times }: HourSpan): string {
  const [first = from, second] = times.map(timeOf);
  const time = second ? say("rhythm:clock.inTurns", { first, second }) : first;
  if (until === undefined) return say("rhythm:clock.stays", { from: dateOf(from), time });
  if (until === from) return say("rhythm:clock.once", { from: dateOf(from), time });
  return say("rhythm:clock.while", { from: dateOf(from), until: dateOf(until), time });
}
