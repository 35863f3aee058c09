import type { Ask } from "../../../shared/agenda/ask.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { removedFor } from "../../../shared/kernel/removed.ts";
import { announce } from "../../../shared/rotation/announce.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { askKind } from "../../agenda/documents.ts";
import { quicksAfterLeaving } from "../../agenda/quick/documents.ts";
import { moodsGone } from "../../agenda/running/documents.ts";
import { showJob } from "../../commitment/documents.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { keepLastPromptJob } from "../../reflection/summary/documents.ts";
import { bookAheadJob, tellTurnsJob } from "../../schedule/documents.ts";
import { letGoCalendarJobs } from "../../schedule/owner/documents.ts";
import { pollAfterMembers } from "../../schedule/poll/documents.ts";
import { sessionChange } from "../../schedule/session/documents.ts";
import { keepCharterJob } from "../charter/documents.ts";
import type { Change, Inside } from "../documents.ts";
import { refreshCardJob } from "../invitation/documents.ts";
import { forgetJobs } from "../leaving/documents.ts";
import { listMineJob } from "../mine/documents.ts";

export const seeIfGone = "circle.see-if-gone";

/** Has a circle look whether someone is still on the roster of its conversation. */
export function seeIfGoneJob(
  { tenant, circle }: CircleAddress,
  person: PersonId,
  dueAt: Instant,
): Write {
  return jobWrite(seeIfGone, person, dueAt, { tenant, circle, person });
}

/**
 * Before a session in somebody's own calendar: whether they are still on the roster, where nobody was told that they left.
 * Each session asks by itself, so that a question of that day is not put off.
 */
export function seeIfOwnerGoneJob(
  { tenant, circle }: CircleAddress,
  person: PersonId,
  session: string,
  dueAt: Instant,
): Write {
  return jobWrite(seeIfGone, `${person}|${session}`, dueAt, { tenant, circle, person });
}

/**
 * What follows from a circle whose members changed, in one commit: the line of facilitators, the planned sessions', the
 * members' own lists, and the cards of the invitation and of the session.
 */
export function membersChanged(
  inside: Inside,
  next: Circle,
  at: Instant,
): Change<Record<string, never>> {
  const before = inside.circle.value;
  if (next === before) return { value: {} };
  const sessions = inside.sessions.map(({ value }) => value);
  const announced = announce(next, sessions);
  const open = openSession(sessions);
  const coming = announced.sessions.find(({ id }) => id === open?.id) ?? open;
  const session = coming && { circle: announced.circle, session: coming };
  const address = { tenant: next.tenant, circle: next.id };
  const version = before.version + 1;
  const moved = next.members.filter(
    ({ person, standing }) =>
      before.members.find((each) => each.person === person)?.standing !== standing,
  );
  const writes: readonly Write[] = [
    ...asksWithdrawn(inside, moved, at),
    ...moodsGone(inside.running, leavers(moved)),
    ...quicksAfterLeaving(address, inside.quicks, leavers(moved), `members|${version}`, at),
    ...letGoCalendarJobs(inside, address, leavers(moved), { version, at }),
    ...pollAfterMembers(inside.poll, address, leavers(moved), { version, now: at }),
    ...moved.map((member) => listMineJob(address, member, version, at)),
    ...moved
      .filter(isBackOrGone(before))
      .map((member) => showJob(address, member, `${version}`, at)),
    ...asksBack(inside, moved),
    ...forgetJobs(next, moved, version, at),
    refreshCardJob(address, version, at),
    ...(leavers(moved).length === 0 ? [] : keepLastPromptJob(inside, `members|${version}`, at)),
    ...(announced.circle.ledger.requests || leavers(moved).length > 0
      ? [tellTurnsJob(address, `members|${version}`, at)]
      : []),
    ...(next.charter?.card === undefined ? [] : [keepCharterJob(address, version, at)]),
    ...(next.slot ? [bookAheadJob(address, `members|${version}`, at)] : []),
    ...((session && sessionChange(inside, session, at).writes) ?? []),
  ];
  return { circle: announced.circle, writes, value: {} };
}

function leavers(moved: Circle["members"]): readonly PersonId[] {
  return moved.filter(({ standing }) => standing === "left").map(({ person }) => person);
}

/** What someone had brought for a next session goes with them. */
function asksWithdrawn(
  { asks }: Inside,
  moved: Circle["members"],
  removedAt: Instant,
): readonly Write[] {
  const gone = leavers(moved);
  return asks
    .filter(({ value }) => gone.includes(value.by) && isOpenAsk(value))
    .map((stored) => askKind.replace(stored, { ...stored.value, removedAt }, removedFor));
}

/** What went with someone who left by themselves comes back with them. */
function asksBack({ asks, circle }: Inside, moved: Circle["members"]): readonly Write[] {
  const back = moved.filter(({ standing }) => standing === "joined").map(({ person }) => person);
  const leftAt = (person: PersonId) =>
    circle.value.members.find((each) => each.person === person)?.leftAt;
  return asks
    .filter(({ value: { by, removedAt } }) => {
      return removedAt !== undefined && back.includes(by) && leftAt(by) === removedAt;
    })
    .map((stored) => {
      const { removedAt: _, ...ask } = stored.value;
      return askKind.replace(stored, ask);
    });
}

function isOpenAsk({ reachedIn, removedAt }: Ask): boolean {
  return reachedIn === undefined && removedAt === undefined;
}

/** Who has left, or is back: the circle's copy of what they share goes and comes with them. */
function isBackOrGone({ ledger }: Circle) {
  const wereHere = ledger.accounts.map(({ person }) => person);
  return ({ person, standing }: Member) =>
    standing === "left" || (standing === "joined" && wereHere.includes(person));
}
