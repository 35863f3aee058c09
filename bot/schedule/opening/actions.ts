import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleZone } from "../../../shared/circle/circle-zone.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { PersonId, SessionId } from "../../../shared/kernel/ids.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { burdensOf } from "../../../shared/schedule/burdens.ts";
import {
  type LookWindow,
  lookDays,
  nextQuarter,
  notice,
  slotMinutes,
} from "../../../shared/schedule/look-window.ts";
import { mayPoll } from "../../../shared/schedule/may-poll.ts";
import { overlaps } from "../../../shared/schedule/overlaps.ts";
import { type Poll, pollState } from "../../../shared/schedule/poll.ts";
import { pollDeadline } from "../../../shared/schedule/poll-deadline.ts";
import { pollTimes } from "../../../shared/schedule/poll-times.ts";
import { quorumOf } from "../../../shared/schedule/quorum.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { usualTime } from "../../../shared/schedule/usual-time.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { changeCircle, type Inside, readInside } from "../../circle/documents.ts";
import type { Acting, FreeBusy } from "../../ports/calendar.ts";
import type { World } from "../booking/documents.ts";
import { availabilities, windowOf } from "../booking/present.ts";
import { pollOpened } from "../poll/documents.ts";

interface Opening {
  /** Of the poll, and of the session that it comes to. */
  readonly id: SessionId;
  /** Absent where nobody did: calendars could not be reached. */
  readonly by?: PersonId | undefined;
  /** With whom to look into calendars; without, and where they cannot be read, times come from people's hours. */
  readonly acting?: Acting | undefined;
}

/**
 * Asks everyone which of a few times they could come to. One at a time; the same opening sent again is the same poll, and one
 * that is over makes room for it.
 */
export async function openPoll(context: World, address: CircleAddress, opening: Opening) {
  const before = await readInside(context, address);
  const { by, acting, id } = opening;
  if (!before || (by && !joinedMember(before.circle.value, by))) return refuse("not-found");
  const calendars = await asFarAsReadable(context, before, acting);
  return changeCircle(context, address, (inside) => {
    const now = context.clock.now();
    const { circle, poll } = inside;
    if (poll?.value.id === id) return ok({ value: {} });
    const may = mayOpen(inside, opening, now);
    if (!may.ok) return may;
    const asked = pollOf(inside, opening, calendars, now);
    const version = circle.value.version + 1;
    return ok({ writes: pollOpened(address, poll, asked, { version, now }), value: {} });
  });
}

/** By itself one is opened where there was none of late: what a member called off stays so for a while. */
function mayOpen({ circle, sessions, poll }: Inside, { by }: Opening, now: Instant) {
  if (by && !joinedMember(circle.value, by)) return refuse("not-found");
  if (poll && (pollState(poll.value) === "open" || !by)) return refuse("already-open");
  const all = sessions.map(({ value }) => value);
  return mayPoll(circle.value, all, now);
}

function pollOf(
  inside: Inside,
  { id, by }: Opening,
  calendars: readonly FreeBusy[],
  now: Instant,
): Poll {
  const { value: circle } = inside.circle;
  const zone = circleZone(circle);
  const closesAt = deadlineOf(circle, now);
  const window = windowAfter(inside, closesAt, now);
  const sessions = inside.sessions.map(({ value }) => value);
  const open = openSession(sessions);
  const minutes = open?.minutes ?? circle.rhythm.minutes;
  const looking = {
    people: availabilities(circle, window.from, calendars),
    window,
    minutes,
    quorum: circle.quorum,
    leads: open?.facilitator ?? circle.ledger.announced[0] ?? undefined,
    usual: usualTime({
      rhythm: circle.rhythm,
      slot: circle.slot,
      sessions,
      zone,
      from: window.from,
    }),
    burdens: burdensOf(circle),
  };
  const wished = open && open.startsAt >= window.from ? [open.startsAt] : [];
  const others = sessions.filter((each) => each !== open);
  const isTaken = (startsAt: Instant) => overlaps(others, { startsAt, minutes });
  const times = pollTimes(looking, zone, wished, isTaken).map((startsAt) => ({ startsAt }));
  return { id, minutes, times, ...(by && { openedBy: by }), openedAt: now, closesAt, answers: [] };
}

function deadlineOf(circle: Circle, now: Instant): Instant {
  const people = availabilities(circle, now, []);
  const weekdays = people.flatMap(({ hours }) => hours.weekdays);
  const quorum = quorumOf(people.length, circle.quorum);
  return pollDeadline({ quorum, weekdays, zone: circleZone(circle), now });
}

/** Two weeks from where the circle looks anyway, with notice after the answers are in. */
function windowAfter(inside: Inside, closesAt: Instant, now: Instant): LookWindow {
  const wanted = windowOf(inside, now).from;
  const soonest = nextQuarter(later(closesAt, notice));
  const [, from = soonest] = [wanted, soonest].toSorted();
  return { from, until: later(from, { days: lookDays }) };
}

/** What cannot be read now is not waited for. */
async function asFarAsReadable(
  { calendar, clock, log }: World,
  inside: Inside,
  acting: Acting | undefined,
): Promise<readonly FreeBusy[]> {
  if (!acting) return [];
  const { value: circle } = inside.circle;
  const now = clock.now();
  const { from, until } = windowAfter(inside, deadlineOf(circle, now), now);
  const mails = activeMembers(circle, from).flatMap(({ mail }) => (mail ? [mail] : []));
  try {
    const read = await calendar.freeBusy(acting, mails, from, until, slotMinutes);
    return read.ok ? read.value : [];
  } catch (fault) {
    log.warn({ fault: `${fault}` }, "A poll goes by people's hours alone.");
    return [];
  }
}
