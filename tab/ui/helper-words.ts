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
  const name = (person: string) => nameOf(members, person);
  return [
    ...(keepsTime === undefined
      ? []
      : keepsTime === me.person
        ? [say("running:helps.youKeepTime")]
        : [say("running:helps.keepsTime", { name: name(keepsTime) })]),
    ...(takesNotes === undefined
      ? []
      : takesNotes === me.person
        ? [say("running:helps.youTakeNotes")]
        : [say("running:helps.takesNotes", { name: name(takesNotes) })]),
  ].join(" · ");
}
