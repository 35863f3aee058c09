import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Message } from "../../ports/messenger.ts";
import { moveAskedMessage } from "../move/present.ts";
import { sessionMessage } from "../present.ts";
import { waitingAsks } from "../session/documents.ts";
import { lateCard } from "./cards.ts";
import { waitsForPeople } from "./documents.ts";

type World = Pick<Context, "links">;

/** What the card of a session that waits for its people is made of. */
export function lateOnCard({ links }: World, inside: Inside, session: Session) {
  const { value: circle } = inside.circle;
  const link = links.circle(circle.home);
  const otherTimes = links.circle(circle.home, `move/${session.id}`);
  return { circle, session, asks: waitingAsks(inside), link, otherTimes };
}

/** What a post says that asks whoever is there. */
export function lateMessage(context: World, inside: Inside, session: Session): Message {
  const words = say(circleLanguage(inside.circle.value));
  return {
    card: lateCard(words, lateOnCard(context, inside, session)),
    summary: words("moves:late.title"),
  };
}

/** What further posts about a session say by now: what they ask, or the session itself once that is decided. */
export function furtherPosts(
  context: World,
  inside: Inside,
  session: Session,
  now: Instant,
): readonly (readonly [string, Message])[] {
  const { state, moveAsked, movedFrom, late, earlier = [] } = session;
  const decided = sessionMessage(context, inside, session, "planned");
  const asked = moveAsked?.post ?? movedFrom?.moveAsked?.post;
  const open = state === "planned" ? moveAsked : undefined;
  const asking = open ? moveAskedMessage(inside, session, open) : decided;
  const waits = late && waitsForPeople(inside, session, now);
  const waiting = waits ? lateMessage(context, inside, session) : decided;
  return [
    ...(asked === undefined ? [] : [[asked, asking] as const]),
    ...(late ? [[late.post, waiting] as const] : []),
    ...earlier.map(({ post }) => [post, decided] as const),
  ];
}
