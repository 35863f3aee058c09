import type { Ask } from "../../shared/agenda/ask.ts";
import type { QueueOf } from "../../shared/agenda/queue.ts";
import type { CalendarDate, Instant } from "../../shared/time/instant.ts";
import { anAsk } from "./ask.ts";
import { askCalled, personCalled } from "./ids.ts";

export const day = (number: number) =>
  new Date(Date.UTC(2026, 0, 1 + number)).toISOString().replace(".000", "") as Instant;
export const dateOf = (at: Instant) => at.slice(0, 10) as CalendarDate;

export const names = ["ada", "bo", "cy", "dee", "eve", "flo", "gus"] as const;
/** An ask whose words are its name. */
export const askNamed = (name: string, by: string, added: number, over: Partial<Ask> = {}): Ask =>
  anAsk({ id: askCalled(name), text: name, by: personCalled(by), addedAt: day(added), ...over });
export const queueWith = (
  since: Readonly<Record<string, number | undefined>>,
  more: Partial<QueueOf> = {},
): QueueOf => ({
  people: Object.entries(since).map(([name, number]) => ({
    person: personCalled(name),
    ...(number === undefined ? {} : { since: day(number), lastAsked: day(number) }),
  })),
  held: [],
  ...more,
});
