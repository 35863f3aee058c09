import type { Looking } from "../../../shared/schedule/looked-at.ts";
import { proposals } from "../../../shared/schedule/proposals.ts";
import type { Availability } from "../../../shared/schedule/why-missing.ts";
import { type Instant, instant, later, type ZoneName } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

export const zone = (name: string) => name as ZoneName;
export const allWeek = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "23:45" };
export const office = { weekdays: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

export const person = (name: string, over: Partial<Availability> = {}): Availability => ({
  person: personCalled(name),
  zone: zone("Europe/Berlin"),
  hours: office,
  ...over,
});
export const window = (from: string, hours: number) => ({
  from: instant(from),
  until: later(instant(from), { hours }),
});
export const starts = (found: readonly { readonly startsAt: Instant }[]) =>
  found.map(({ startsAt }) => startsAt);

export const find = (people: readonly Availability[], within: Looking["window"], length: number) =>
  proposals({ people, window: within, minutes: length });
