import type { Instant } from "../../../shared/time/instant.ts";
import type { AheadKey, PlaceKey, Say } from "../../../shared/words/key.ts";
import { openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { inCalendars } from "../../kit/in-calendars.ts";

/** What became of days that were in nobody's calendar: they wait, they are booked, or nobody needs to book them any more. */
export interface Unbooked {
  readonly state: "waits" | "booked" | "over";
  readonly times: readonly Instant[];
}

/**
 * Asks whoever reads it to put them into calendars, then says that they are there. The same for everyone. A card's button brings
 * no token that could book: `link` opens the circle's dates, where one tap does.
 */
export function unbookedCard(
  say: Say<AheadKey | PlaceKey>,
  { state, times }: Unbooked,
  link: string,
): Card {
  const title = unbookedTitle(say, { state, times });
  const waits = state === "waits";
  const words = waits ? say("ahead:card.ask", { count: times.length }) : undefined;
  return card(inCalendars(say, title, times, words), [
    openUrl(say(waits ? "place:calendar.book" : "place:calendar.open"), link),
  ]);
}

/** Its first line, which is what a notification shows. */
export function unbookedTitle(say: Say<AheadKey>, { state, times }: Unbooked): string {
  const count = times.length;
  if (state === "over") return say("ahead:card.over");
  return say(state === "waits" ? "ahead:card.waits" : "ahead:card.booked", { count });
}
