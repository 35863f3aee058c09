import type { Session } from "./session.ts";

/** A session as it is at another time: nobody has been reminded of that, or has said anything of it. */
export function toldAnew(session: Session): Session {
  const { reminder, late, moveAsked, movedFrom, ...rest } = session;
  const asked = moveAsked?.post ?? movedFrom?.moveAsked?.post;
  const posts = earlierPosts(session, [reminder, late?.post, asked]);
  return { ...rest, ...posts, away: [], present: [] };
}

/** Posts that told of it as it was. */
export function earlierPosts(
  { earlier = [] }: Session,
  posts: readonly (string | undefined)[],
): Pick<Session, "earlier"> {
  const more = posts.flatMap((post) => (post === undefined ? [] : [{ post }]));
  return more.length > 0 ? { earlier: [...earlier, ...more] } : {};
}
