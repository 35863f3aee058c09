import { z } from "zod";
import type { PreferredHours } from "./member.ts";

/** When someone likes to meet, in one tap on a card: as their calendar's working hours say, or half of a weekday. */
export const hoursChoice = z.enum(["calendar", "mornings", "afternoons"]);
export type HoursChoice = z.infer<typeof hoursChoice>;

const weekdays = [1, 2, 3, 4, 5];

/** The hours that a choice stands for; undefined leaves it to the calendar. */
export function chosenHours(choice: HoursChoice): PreferredHours | undefined {
  switch (choice) {
    case "calendar":
      return undefined;
    case "mornings":
      return { weekdays, from: "08:00", until: "12:30" };
    case "afternoons":
      return { weekdays, from: "12:30", until: "18:00" };
  }
}
