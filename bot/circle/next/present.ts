import { modeOf } from "../../../shared/agenda/agenda-in-mode.ts";
import { expected } from "../../../shared/agenda/floor.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { restingPeople } from "../../../shared/circle/on-break.ts";
import type { SessionView } from "../../../shared/contract/circle-page.ts";
import { type Helpers, whoHelps } from "../../../shared/rotation/who-helps.ts";
import { chatWatcher } from "../../../shared/schedule/choose-place.ts";
import { quorumIn } from "../../../shared/schedule/late-session.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import { mayLinger } from "../../../shared/schedule/may-linger.ts";
import { placeOf } from "../../../shared/schedule/place.ts";
import type { Session } from "../../../shared/schedule/session.ts";

/** What the circle has to do with the session that comes or runs: who rests, who helps, and where it is. */
export function besides(circle: Circle, session: Session): Partial<SessionView> {
  return {
    ...restingAt(circle, session),
    ...helping(circle, session),
    ...whereabouts(circle, session),
    ...(isAskedAbout(session) && { gone: true }),
    ...movedView(session),
    needs: quorumIn(circle, session),
  };
}

function restingAt(circle: Circle, { startsAt }: Session): Pick<SessionView, "resting"> {
  const quiet = circle.members.filter(({ leftAt, takesWords }) => leftAt && !takesWords);
  const resting = [...restingPeople(circle, startsAt), ...quiet.map(({ person }) => person)];
  return resting.length > 0 ? { resting } : {};
}

/** Whoever else comes and helps; nothing to help with in a session that only checks in. */
function helping(circle: Circle, session: Session): Helpers {
  if (modeOf(circle, session) === "light") return {};
  return whoHelps(circle.ledger, session.facilitator, expected({ circle, session }));
}

/** Where it is, as far as that is not just in Teams. */
function whereabouts(circle: Circle, session: Session): Partial<SessionView> {
  const place = placeOf(circle, session);
  const watchesChat = chatWatcher(circle, session);
  return {
    ...(place.kind === "teams" ? {} : { place }),
    ...(watchesChat && { watchesChat }),
    ...(mayLinger(session) ? { lingers: true } : {}),
  };
}

function movedView({ startsAt, movedFrom, moveAsked, booking }: Session) {
  const { owner, starts = startsAt } = booking;
  const moved = movedFrom && movedFrom.startsAt !== startsAt;
  return {
    ...(moved && { moved: { by: movedFrom.by, from: movedFrom.startsAt } }),
    ...(owner.kind === "person" && starts !== startsAt && { behind: owner.person }),
    ...(moveAsked && { moveAsked: { by: moveAsked.by, startsAt: moveAsked.startsAt } }),
  };
}
