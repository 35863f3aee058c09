import { joinedMember } from "../../../shared/circle/may.ts";
import type { OutlookAction } from "../../../shared/contract/outlook.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { bookAgain } from "../../../shared/schedule/book-again.ts";
import { cancelSession } from "../../../shared/schedule/cancel-session.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { readInside } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { changeSession, sessionIn, sittingOf } from "../booking/documents.ts";
import { ownerFor } from "../event/documents.ts";
import { ownGoneCard } from "./cards.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "links" | "calendar">;

/** What the circle would have of a session that is gone: the first press decides, whoever is later sees what became of it. */
export async function decideOnGone(
  context: World,
  action: OutlookAction,
  turn: Turn,
): Promise<Answer> {
  const { verb, gone, ...address } = action;
  const { person } = turn.caller;
  const words = say(turn.language);
  const done = await changeSession(context, address, (inside, session) => {
    if (verb === "schedule.see-gone") return ok({ session });
    if (!isAskedAbout(session) || session.gone?.generation !== gone) return ok({ session });
    const sitting = sittingOf(inside, session);
    if (verb === "schedule.let-go") return asSession(cancelSession(sitting, person, turn.now));
    const owner = ownerFor(context, inside, person);
    // With no service mailbox any more it takes the token of somebody's tab.
    if (owner.kind === "person") return ok({ session });
    return asSession(bookAgain(sitting, person, owner, turn.now));
  });
  if (!done.ok && done.refusal === "busy") return { say: words("schedule:card.busy") };
  if (!done.ok && done.refusal === "in-the-past") return { say: words("schedule:tab.inThePast") };
  const inside = await readInside(context, address);
  const session = inside && sessionIn(inside, address.session);
  const circle = inside?.circle.value;
  if (!circle || !session || !joinedMember(circle, person))
    return { say: words("schedule:card.notYours") };
  const [link, times] = [
    context.links.circle(circle.home),
    context.links.circle(circle.home, "times"),
  ];
  return { card: ownGoneCard(words, { circle, session, link, times }) };
}

function asSession<R extends string>(done: Result<Session, R>) {
  return done.ok ? ok({ session: done.value }) : done;
}
