import { lastBegun } from "../../../shared/commitment/comes-back.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import type { Inside } from "../../circle/documents.ts";

/** The session that a message about the shelf counts for: the one it leads to. */
export function countsFor({ sessions }: Pick<Inside, "sessions">): string {
  const all = sessions.map(({ value }) => value);
  return openSession(all)?.id ?? `after-${lastBegun(all)}`;
}
