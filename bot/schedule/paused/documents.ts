import type { WithSessions } from "../../../shared/circle/pause-circle.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Change, Inside } from "../../circle/documents.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { bookAheadJob } from "../documents.ts";
import { pollCalledOff } from "../poll/documents.ts";
import { sessionChange } from "../session/documents.ts";
import { showUnbookedJob } from "../unbooked/documents.ts";

export const endPause = "schedule.end-pause";
export const tellReturn = "schedule.tell-return";

/** What follows from a circle that begins or ends a pause, in one commit: its sessions, and its return. */
export function pauseChange(
  inside: Inside,
  { circle, sessions: [session, ...more] }: WithSessions,
  now: Instant,
): Change<Record<string, never>> {
  const before = inside.circle.value;
  if (circle === before) return { value: {} };
  const begins = circle.pause !== undefined && before.pause === undefined;
  // A poll is called off here, whatever becomes of the sessions.
  const about = begins ? { ...inside, poll: undefined } : inside;
  const change = session ? sessionChange(about, { circle, session, more }, now) : { circle };
  const writes = "writes" in change ? (change.writes ?? []) : [];
  const version = before.version + 1;
  const address = { tenant: circle.tenant, circle: circle.id };
  const off = begins ? stopAsking(inside, circle, { version, now }) : [];
  const goesOn = circle.slot && before.pause && !circle.pause;
  const goingOn = goesOn ? [bookAheadJob(address, `back|${version}`, now)] : [];
  return {
    circle: change.circle ?? circle,
    writes: [...writes, ...off, ...returnJob(circle.pause?.until, circle, version), ...goingOn],
    value: {},
  };
}

/** Nobody is asked for a time, or for their calendar. */
function stopAsking(
  { poll }: Inside,
  circle: WithSessions["circle"],
  at: { readonly version: number; readonly now: Instant },
): readonly Write[] {
  const address = { tenant: circle.tenant, circle: circle.id };
  const { version, now } = at;
  return [
    ...pollCalledOff(poll, circle, at),
    ...(circle.slot ? [showUnbookedJob(address, `pause|${version}`, now)] : []),
  ];
}

/** Has the circle go on by itself on its day. `version` is its own with that day. */
function returnJob(
  until: Instant | undefined,
  { tenant, id: circle }: WithSessions["circle"],
  version: number,
): readonly Write[] {
  return until ? [jobWrite(endPause, `${until}|${version}`, until, { tenant, circle })] : [];
}
