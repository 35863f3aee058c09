import type { RunningKey, Say } from "../../shared/words/key.ts";
import { nameOf } from "./names.ts";

interface Helped {
  readonly members: Parameters<typeof nameOf>[0];
  readonly me: { readonly person: string };
  readonly next?:
    | {
        readonly keepsTime?: string | undefined;
        readonly takesNotes?: string | undefined;
      }
    | undefined;
}

/** Who helps whoever facilitates, with the time and with notes; nothing where nobody does. */
export function helperWords(say: Say<RunningKey>, { members, me, next }: Helped): string {
  const { keepsTime, takesNotes } = next ?? {};
  const line = (person: string | undefined, mine: RunningKey, theirs: RunningKey) => {
    if (person === undefined) return [];
    return [person === me.person ? say(mine) : say(theirs, { name: nameOf(members, person) })];
  };
  return [
    ...line(keepsTime, "running:helps.youKeepTime", "running:helps.keepsTime"),
    ...line(takesNotes, "running:helps.youTakeNotes", "running:helps.takesNotes"),
  ].join(" · ");
}
