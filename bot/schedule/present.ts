import { circleLanguage } from "../../shared/circle/make-circle.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Inside } from "../circle/documents.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { Message } from "../ports/messenger.ts";
import { type Occasion, sessionCard } from "./cards.ts";
import { waitingAsks } from "./session/documents.ts";

/** What a post in the circle's thread says of a session. */
export function sessionMessage(
  { links }: Pick<Context, "links">,
  inside: Inside,
  session: Session,
  occasion: Occasion,
): Message {
  const { value: circle } = inside.circle;
  const speak = say(circleLanguage(circle));
  const about = { circle, session, asks: waitingAsks(inside), link: links.circle(circle.home) };
  const summary =
    session.state === "cancelled" ? "cancelled" : occasion === "planned" ? "planned" : "reminder";
  return {
    card: sessionCard(speak, about, occasion),
    summary: speak(`schedule:card.summary.${summary}`),
  };
}
