import type { PreferredHours } from "../circle/member.ts";

/** For someone whose calendar tells none and who named none. */
export const usualHours: PreferredHours = {
  weekdays: [1, 2, 3, 4, 5],
  from: "09:00",
  until: "17:00",
};
