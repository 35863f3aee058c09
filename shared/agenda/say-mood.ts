import type { PersonId } from "../kernel/ids.ts";
import type { Mood } from "./mood.ts";
import type { Running } from "./running.ts";

/**
 * How someone is here today, or nothing of it any more. It lies with the session under way and is gone with it; whoever has
 * left the circle takes theirs along. The very same where it is so already.
 */
export function sayMood(
  running: Running,
  by: PersonId,
  mood: Mood | null,
  members: readonly PersonId[],
): Running {
  const { moods = [], ...silent } = running;
  if ((moods.find(({ person }) => person === by)?.mood ?? null) === mood) return running;
  const others = moods.filter(({ person }) => person !== by && members.includes(person));
  const said = mood === null ? others : [...others, { person: by, mood }];
  return said.length === 0 ? silent : { ...silent, moods: said };
}
