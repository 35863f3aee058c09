import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { OutlookAction } from "../../../shared/contract/outlook.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Button, type Card, card } from "../../kit/card.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { facts, heading, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

interface About {
  readonly circle: Circle;
  readonly session: Session;
  /** Open the circle, and where another time is found. */
  readonly link: string;
  readonly times: string;
}

/**
 * That a session is gone from the calendar, and what the circle would have: for everyone in the conversation, without a name.
 * Once that is decided it says what became of it.
 */
export function goneCard(say: Say, about: About): Card {
  const { circle } = about;
  const people = joinedMembers(circle).map(({ person }) => person);
  const see: OutlookAction = { verb: "schedule.see-gone", ...onCard(about) };
  return questionCard(say, about, say("outlook:card.gone"), refreshFor(people, see));
}

/** The same for a member, in their language, and with whose calendar it was. */
export function ownGoneCard(say: Say, about: About): Card {
  const { circle, session } = about;
  const { owner } = session.booking;
  const holds = circle.members.find(
    ({ person }) => owner.kind === "person" && owner.person === person,
  );
  const gone = holds
    ? say("outlook:card.goneFrom", { name: holds.name })
    : say("outlook:card.gone");
  return questionCard(say, about, gone);
}

function questionCard(say: Say, about: About, gone: string, refresh?: Card["refresh"]): Card {
  const { session, link } = about;
  const asked = isAskedAbout(session);
  const lines = asked ? [gone, say("outlook:card.question")] : [outcome(say, session)];
  return card(
    [
      heading(say("outlook:card.title")),
      facts([[say("schedule:card.when"), momentOf(session.startsAt)]]),
      ...lines.map(text),
    ],
    asked ? decisions(say, about) : [openUrl(say("schedule:card.open"), link)],
    refresh,
  );
}

/** As the question names them, what ends the session last. In somebody's own calendar only they can put it, with the token of their tab. */
function decisions(say: Say, about: About): readonly Button[] {
  const on = onCard(about);
  const service = about.session.booking.owner.kind === "service";
  return [
    service
      ? execute<OutlookAction>(say("outlook:card.again"), { verb: "schedule.book-again", ...on })
      : openUrl(say("outlook:card.again"), about.link),
    openUrl(say("outlook:card.otherTime"), about.times),
    execute<OutlookAction>(say("outlook:card.letGo"), { verb: "schedule.let-go", ...on }),
  ];
}

function onCard({ circle, session }: About) {
  const gone = session.gone?.generation ?? session.booking.generation;
  return { tenant: circle.tenant, circle: circle.id, session: session.id, gone };
}

function outcome(say: Say, { state, booking }: Session): string {
  if (state === "cancelled") return say("outlook:card.letGone");
  return say(`outlook:card.${state === "planned" ? booking.state : "over"}`);
}
