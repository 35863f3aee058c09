import type { Sitting } from "../schedule/appoint-facilitator.ts";
import { sessionEnd } from "../schedule/session-end.ts";
import { type Instant, later, minutesBetween } from "../time/instant.ts";
import { agendaOf, modeOf } from "./agenda-in-mode.ts";
import type { Ask } from "./ask.ts";
import { expected, orderFor } from "./floor.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { runPart } from "./run-ask.ts";
import type { Running } from "./running.ts";

/** However late it begins, there is so much time. */
const shortest = 15;

/** The agenda begins: it ends with the session however late that is begun, and early it has all its time. */
export function beginRunning(
  sitting: Sitting,
  asks: readonly Ask[],
  at: Instant,
  own: readonly KnownProtocol[] = [],
): Running {
  const { circle, session } = sitting;
  const endsAt = endOf(sitting, at);
  const minutes = Math.round(minutesBetween(at, endsAt));
  const { segments } = agendaOf(circle, session, asks, own, minutes);
  return {
    session: session.id,
    edition: 1,
    segments: segments.map((each) => runPart(each, own)),
    segment: 0,
    step: 0,
    startedAt: at,
    light: modeOf(circle, session) === "light",
    stepStartedAt: at,
    endsAt,
    ...orderFor(expected(sitting), session.number),
    had: [],
  };
}

function endOf({ session }: Sitting, at: Instant): Instant {
  if (at <= session.startsAt) return later(at, { minutes: session.minutes });
  const least = later(at, { minutes: shortest });
  const [, last = least] = [sessionEnd(session), least].toSorted();
  return last;
}
