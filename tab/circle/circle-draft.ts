import { circleSize } from "../../shared/circle/circle.ts";
import type { KitName } from "../../shared/circle/kit-name.ts";
import { type SeasonWeeks, usualWeeks } from "../../shared/circle/season-lengths.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { type Rhythm, rhythmPresets } from "../../shared/schedule/rhythm.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";

/** A circle as it is being described, before there is one. */
export interface CircleDraft {
  readonly name: string;
  readonly purpose: string;
  /** What it is for, of what there are words to start from. */
  readonly kit?: KitName | undefined;
  /** Nothing of what its people say is to be kept. */
  readonly unkept?: boolean | undefined;
  /** Whom to invite, without whoever makes it. */
  readonly people: readonly PersonId[];
  readonly rhythm: Rhythm;
  readonly lookFrom: CalendarDate | "";
  /** How long the first season is. */
  readonly weeks: SeasonWeeks;
}

export type DraftMistake = "no-name" | "no-purpose" | "too-few" | "too-many" | "no-date";

/** What keeps a draft from becoming a circle, in the order of the form. */
export function mistakesIn(draft: CircleDraft): readonly DraftMistake[] {
  const size = draft.people.length + 1;
  return [
    ...(draft.name.trim() === "" ? ["no-name" as const] : []),
    ...(draft.purpose.trim() === "" ? ["no-purpose" as const] : []),
    ...(size < circleSize.least ? ["too-few" as const] : []),
    ...(size > circleSize.most ? ["too-many" as const] : []),
    ...(draft.lookFrom === "" ? ["no-date" as const] : []),
  ];
}

/** What the form starts from: the conversation's name, every second week, from the coming Monday. */
export function circleDraft(name: string, now: number): CircleDraft {
  const [, fortnightly] = rhythmPresets;
  return {
    name: name.slice(0, 60),
    purpose: "",
    people: [],
    rhythm: fortnightly,
    lookFrom: mondayAfter(now),
    weeks: usualWeeks,
  };
}

function mondayAfter(now: number): CalendarDate {
  const weekday = new Intl.DateTimeFormat("en", { weekday: "short" }).format(now);
  const days = ["Mon", "Sun", "Sat", "Fri", "Thu", "Wed", "Tue"].indexOf(weekday) || 7;
  const day = new Intl.DateTimeFormat("en-CA", { dateStyle: "short" });
  return day.format(now + days * 86_400_000) as CalendarDate;
}
