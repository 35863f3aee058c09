import type { PersonId } from "../kernel/ids.ts";
import type { Charter } from "./charter.ts";

/** The charter without what it said before. Whoever has agreed to these words, in whatever version, has agreed to them. */
export function forgetVersions(charter: Charter, agreed: readonly PersonId[]): Charter {
  const latest = charter.versions.at(-1);
  if (!latest || charter.versions.length === 1) return charter;
  const { version } = latest;
  return { versions: [latest], assents: agreed.map((person) => ({ person, version })) };
}
