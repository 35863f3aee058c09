import {
  expected,
  notHeard,
  orderWith,
  speaker,
  stillToSpeak,
} from "../../../shared/agenda/floor.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import type { Inside } from "../documents.ts";

/** Where everyone is in the session under way, with whoever has left the circle left out. */
export function runningView({
  circle,
  sessions,
  running: stored,
}: Inside): RunningView | undefined {
  const session = sessions.find(({ value }) => value.id === stored?.value.session)?.value;
  if (!stored || !session) return undefined;
  const people = expected({ circle: circle.value, session });
  const now = { ...stored.value, ...orderWith(stored.value, people) };
  const { edition, segments, segment, step, stepStartedAt, pausedAt, checkedAt, endsAt, watcher } =
    now;
  const floor = speaker(now);
  return {
    session: session.id,
    edition,
    segments,
    segment,
    step,
    stepStartedAt,
    ...(pausedAt === undefined ? {} : { pausedAt }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    endsAt,
    ...(floor === undefined ? {} : { speaker: floor }),
    ...(watcher !== undefined && people.includes(watcher) ? { watcher } : {}),
    toSpeak: stillToSpeak(now).filter((person) => person !== floor),
    notHeard: [...notHeard(now)],
  };
}
