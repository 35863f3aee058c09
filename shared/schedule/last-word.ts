import { z } from "zod";
import { type PersonId, personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** When somebody said last whether they can come, here or in their calendar, and what their calendar had answered by then. */
export const lastWord = z.object({
  person: personId,
  at: instantText,
  calendar: z.enum(["coming", "away"]).optional(),
});
type LastWord = z.infer<typeof lastWord>;

interface Said {
  readonly said?: readonly LastWord[] | undefined;
}

/** The session with somebody's last word in the place of the one before. */
export function withLastWord<S extends Said>(session: S, word: LastWord): S {
  const others = (session.said ?? []).filter(({ person }) => person !== word.person);
  return { ...session, said: [...others, word] };
}

export function lastWordOf({ said }: Said, person: PersonId): LastWord | undefined {
  return said?.find((each) => each.person === person);
}
