import type { Circle } from "../../../shared/circle/circle.ts";
import { announce } from "../../../shared/rotation/announce.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { sessionDocument, sessionKind } from "../../schedule/documents.ts";
import type { Change, Inside } from "../documents.ts";
import { refreshCardJob } from "../invitation/documents.ts";
import { listMineJob } from "../mine/documents.ts";

/**
 * What follows from a circle whose members changed, in one commit: the line of facilitators, the planned session's, the
 * members' own lists and the invitation's card.
 */
export function membersChanged(
  inside: Inside,
  next: Circle,
  at: Instant,
): Change<Record<string, never>> {
  const before = inside.circle.value;
  if (next === before) return { value: {} };
  const announced = announce(
    next,
    inside.sessions.map(({ value }) => value),
  );
  const address = { tenant: next.tenant, circle: next.id };
  const version = before.version + 1;
  const moved = next.members.filter(
    ({ person, standing }) =>
      before.members.find((each) => each.person === person)?.standing !== standing,
  );
  const writes: Write[] = [
    ...moved.map((member) => listMineJob(address, member, version, at)),
    refreshCardJob(address, version, at),
  ];
  const { session } = announced;
  const stored = session && inside.sessions.find(({ id }) => id === sessionDocument(session.id));
  if (session && stored) writes.push(sessionKind.replace(stored, session));
  return { circle: announced.circle, writes, value: {} };
}
