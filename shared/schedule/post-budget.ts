import type { Instant } from "../time/instant.ts";
import { later } from "../time/instant.ts";
import type { Session } from "./session.ts";

/** Most posts about one session in a circle's thread, whatever features are added. */
export const mostPosts = 4;

/** What a session brings by itself, each at most once. */
export const ownPosts = ["schedule.announce", "schedule.remind", "reflection.prompt"] as const;

/** What follows the end of a session has been posted by then. */
const afterwards = { hours: 1 } as const;

type Posting = Pick<Session, "state" | "closedAt">;

/**
 * Whether something that can wait may have a post of its own now: whatever this session still brings by itself finds room
 * after it. `posted` are the occasions of its posts so far.
 */
export function roomFor(session: Posting | undefined, posted: readonly string[], now: Instant) {
  const toCome = stillToCome(session, now).filter((each) => !posted.includes(each));
  return posted.length + toCome.length < mostPosts;
}

function stillToCome(session: Posting | undefined, now: Instant): readonly string[] {
  if (session?.state === "planned") return ownPosts;
  const [, , prompt] = ownPosts;
  if (session?.state === "live") return [prompt];
  const { state, closedAt } = session ?? {};
  return state === "closed" && closedAt && now < later(closedAt, afterwards) ? [prompt] : [];
}
