import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Ask } from "../../../shared/agenda/ask.ts";
import { circle } from "../../../shared/circle/circle.ts";
import { removedFor } from "../../../shared/kernel/removed.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Resource } from "../../../shared/shelf/resource.ts";
import { askDocument, askKind } from "../../agenda/documents.ts";
import type { Documents, StoredDocument, Write } from "../../ports/documents.ts";
import { type Kind, kind } from "../../ports/kind.ts";
import type { Partition } from "../../ports/partition.ts";
import { closedPulseDocument, closedPulseKind } from "../../reflection/documents.ts";
import { sessionDocument, sessionKind } from "../../schedule/documents.ts";
import { resourceDocument, resourceKind } from "../../shelf/documents.ts";
import { circleCreated, circleUpgrades, glanceDocument, ofKind } from "../kept/documents.ts";
import { putAwayAs, putPastAwayJob } from "../past/documents.ts";

/** The one document that a circle was, ledger and version included, beside everything else in its partition. */
const olderCircle = "circle";
const olderKind = kind("circle", circle, circleUpgrades);
const olderIds = /^(ask|closed-pulse|resource|session)\|/;

/** Well within what one commit holds, two writes for each. */
const atATime = 40;
const mostTries = 50;
/** Real milliseconds after the first part that someone else has moved; twice as long after the second, and so on. */
const pauseMs = 200;

/** The documents of a range, of a circle that an earlier build has stored too; none where there is no circle. */
export async function listed(
  documents: Documents,
  partition: Partition,
  range: { readonly from: string; readonly until: string },
): Promise<readonly StoredDocument[]> {
  const all = await documents.list(partition, undefined, range);
  if (all.some(({ id }) => id === glanceDocument)) return all;
  const moved = await movedFromOlder(documents, partition);
  return moved ? documents.list(partition, undefined, range) : [];
}

/**
 * Moves a circle that an earlier build has stored to where its documents lie now, a part at a time; whoever is cut short
 * leaves the rest to the next one. False where there is no circle.
 */
async function movedFromOlder(
  documents: Documents,
  partition: Partition,
  chance: () => number = Math.random,
): Promise<boolean> {
  // Of many who begin at once one wins. What the others try in vain is small, and they leave it the time to move the rest.
  let [most, lost] = [1, 0];
  for (let tries = 0; tries < mostTries; tries++) {
    const older = await documents.read(partition, olderCircle);
    if (!older) return (await documents.read(partition, glanceDocument)) !== undefined;
    const all = await documents.list(partition);
    const left = all.filter(({ id }) => olderIds.test(id));
    const writes = left.length > 0 ? left.slice(0, most).flatMap(moved) : parted(older, all);
    const done = await documents.commit(partition, writes, randomUUID());
    most = done.ok ? atATime : 1;
    if (!done.ok) await wait(pauseMs * ++lost * (0.5 + chance()));
  }
  throw new Error("A circle of an earlier build cannot be moved");
}

function moved(older: StoredDocument): readonly Write[] {
  switch (older.kind) {
    case askKind.name:
      return as(askKind, older, whereAsk);
    case sessionKind.name:
      return as(sessionKind, older, ({ id }: Session) => sessionDocument(id));
    case resourceKind.name:
      return as(resourceKind, older, ({ id }: Resource) => resourceDocument(id));
    default:
      return as(closedPulseKind, older, ({ session }) => closedPulseDocument(session));
  }
}

function as<T extends object>(
  kindOf: Kind<T>,
  older: StoredDocument,
  where: (value: T) => string,
): readonly Write[] {
  const { value } = kindOf.read(older);
  const removed = "removedAt" in value && value.removedAt !== undefined;
  const create = kindOf.create(where(value), value, removed ? removedFor : undefined);
  return [kindOf.remove(older), create];
}

function whereAsk({ id, reachedIn }: Ask): string {
  return reachedIn === undefined ? askDocument(id) : putAwayAs(askDocument(id));
}

/** The circle itself, last; what of its sessions is over is put away by a job. */
function parted(older: StoredDocument, all: readonly StoredDocument[]): readonly Write[] {
  const { value } = olderKind.read(older);
  const sessions = ofKind(all, sessionKind).map((each) => each.value);
  return [
    olderKind.remove(older),
    ...circleCreated(value, sessions),
    putPastAwayJob({ tenant: value.tenant, circle: value.id }, "moved", value.madeAt),
  ];
}
