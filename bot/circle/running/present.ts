import {
  expected,
  notHeard,
  orderWith,
  speaker,
  stillToSpeak,
} from "../../../shared/agenda/floor.ts";
import type { Running } from "../../../shared/agenda/running.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
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
    ...moodsOf(now, circle.value),
    toSpeak: stillToSpeak(now).filter((person) => person !== floor),
    notHeard: [...notHeard(now)],
  };
}

/** Of whoever has left there is nothing. */
function moodsOf({ moods = [] }: Running, circle: Circle): Pick<RunningView, "moods"> {
  const there = moods.filter(({ person }) => joinedMember(circle, person));
  return there.length === 0 ? {} : { moods: there };
}
