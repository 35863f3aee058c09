import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { lapsesAt } from "../../../shared/circle/end-circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { cancelSession } from "../../../shared/schedule/cancel-session.ts";
import { closeUnattended } from "../../../shared/schedule/close-session.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { bookAheadJob } from "../../schedule/documents.ts";
import { pollCalledOff } from "../../schedule/poll/documents.ts";
import { asksOf, sessionChange } from "../../schedule/session/documents.ts";
import { showUnbookedJob } from "../../schedule/unbooked/documents.ts";
import type { Change, Inside } from "../documents.ts";
import { firstLookJob } from "../health/documents.ts";
import { listMineJob } from "../mine/documents.ts";
import { seasonEndsJob } from "../season/documents.ts";

export const tellEnding = "circle.tell-ending";
export const eraseCircle = "circle.erase";

/** Has the circle told of a proposal that `version` of it says, or of what became of it. */
export function tellEndingJob(
  { tenant, circle }: CircleAddress,
  version: number,
  dueAt: Instant,
): Write {
  return jobWrite(tellEnding, `${version}`, dueAt, { tenant, circle });
}

/** Has a proposal that nobody has confirmed by then go. */
function lapseJob({ tenant, circle }: CircleAddress, version: number, dueAt: Instant): Write {
  return jobWrite(tellEnding, `lapses|${version}`, dueAt, { tenant, circle });
}

/** Has everything of the circle taken away by then, if it is still to be. */
function eraseJob({ tenant, circle }: CircleAddress, version: number, dueAt: Instant): Write {
  return jobWrite(eraseCircle, `${version}`, dueAt, { tenant, circle });
}

/** What follows from a word about the circle's end, in one commit. */
export function endingChange(
  inside: Inside,
  next: Circle,
  by: PersonId,
  at: Instant,
): Change<Record<string, never>> {
  const { value: before } = inside.circle;
  if (before === next) return { value: {} };
  const ends = next.ended !== undefined && before.ended === undefined;
  const { circle = next, writes = [] } = ends ? withoutSessions(inside, next, by, at) : {};
  const version = before.version + 1;
  const off = ends ? pollCalledOff(inside.poll, next, { version, now: at }) : [];
  const address = { tenant: next.tenant, circle: next.id };
  const stops = ends && next.slot ? [showUnbookedJob(address, `end|${version}`, at)] : [];
  return {
    circle,
    writes: [...writes, ...off, ...stops, ...followingJobs(before, next, version, at)],
    value: {},
  };
}

function followingJobs(
  before: Circle,
  next: Circle,
  version: number,
  at: Instant,
): readonly Write[] {
  const address = { tenant: next.tenant, circle: next.id };
  const { proposal, ended } = next;
  const proposed = proposal && before.proposal === undefined;
  return [
    tellEndingJob(address, version, at),
    ...(proposed ? [lapseJob(address, version, lapsesAt(proposal))] : []),
    ...(ended && ended.goneAt !== before.ended?.goneAt
      ? [eraseJob(address, version, ended.goneAt)]
      : []),
    ...(before.ended && !ended ? goingOn(next, version, at) : []),
  ];
}

/** Sessions that were to come are called off; one that runs has been held. Nobody is asked for anything any more. */
function withoutSessions(inside: Inside, circle: Circle, by: PersonId, at: Instant) {
  const { requests: _, ...ledger } = circle.ledger;
  const quiet = { ...circle, ledger };
  const open = openSessions(inside.sessions.map(({ value }) => value));
  const off = open.flatMap((session) => {
    const called = cancelSession({ circle: quiet, session }, by, at);
    return called.ok ? called.value : [];
  });
  const [first, ...others] = off;
  const live = open.find(({ state }) => state === "live");
  if (live) {
    const closed = closeUnattended({ circle: quiet, session: live }, asksOf(inside), at);
    return sessionChange(inside, { ...closed, more: off }, at);
  }
  return first
    ? sessionChange(inside, { circle: quiet, session: first, more: others }, at)
    : { circle: quiet, writes: [] };
}

/** What has passed in silence meanwhile comes back; what was called off stays so. */
function goingOn(circle: Circle, version: number, at: Instant): readonly Write[] {
  const address = { tenant: circle.tenant, circle: circle.id };
  return [
    ...(circle.season?.card === undefined ? seasonEndsJob(circle, version) : []),
    ...circle.members.map((member) => listMineJob(address, member, version, at)),
    ...(circle.slot ? [bookAheadJob(address, `back|${version}`, at)] : []),
    firstLookJob(circle, `back|${version}`, at),
  ];
}
