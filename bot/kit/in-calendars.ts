import type { Instant } from "../../shared/time/instant.ts";
import type { PlaceKey, Say } from "../../shared/words/key.ts";
import type { Block } from "./card.ts";
import { momentOf } from "./moment.ts";
import { facts, heading, text } from "./text.ts";

/** Times, and what there is to say of them in calendars; the same for everyone. */
export function inCalendars(
  say: Say<PlaceKey>,
  title: string,
  times: readonly Instant[],
  words?: string,
): readonly Block[] {
  const when = times.map((each) => [say("place:calendar.when"), momentOf(each)] as const);
  return [
    heading(title),
    ...(when.length > 0 ? [facts(when)] : []),
    ...(words === undefined ? [] : [text(words)]),
  ];
}
