import type { Instant } from "../../../shared/time/instant.ts";
import type { PlaceKey, Say } from "../../../shared/words/key.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { inCalendars } from "../../kit/in-calendars.ts";

/**
 * Sessions were in a calendar that is the circle's no more: they have a new invitation, or somebody is asked to book them again.
 * `link` opens the circle's tab.
 */
export function newCalendarCard(
  say: Say<PlaceKey>,
  kind: "moved" | "ask",
  times: readonly Instant[],
  link: string,
): Card {
  const count = times.length;
  const title = say(`place:calendar.${kind}Title`, { count });
  return card(inCalendars(say, title, times, say(`place:calendar.${kind}`, { count })), [
    openUrl(say(kind === "ask" ? "place:calendar.book" : "place:calendar.open"), link),
  ]);
}
