import type { Circle } from "../../../shared/circle/circle.ts";
import { keeps } from "../../../shared/circle/keeps.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { carryKind, wallOf } from "../../../shared/reflection/carry-kind.ts";
import {
  type Given,
  type Got,
  given,
  got,
  type OnWall,
} from "../../../shared/reflection/kind-word.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeEvenEnded, type Inside, readEvenEnded } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { retellKind, tellKind } from "../news/jobs.ts";
import { keepLastPromptJob } from "../summary/documents.ts";
import { wallDocument, wallKind } from "../wall/documents.ts";
import {
  type CarryPayload,
  carryKindJob,
  carryPayload,
  givenKind,
  gotDocument,
  gotKind,
  kindReplaced,
  partitionOf,
  readGiven,
  readGot,
} from "./documents.ts";

type World = Pick<Context, "documents" | "messenger" | "notifier" | "clock" | "freshId" | "links">;

interface Sides {
  readonly given: Stored<Given> | undefined;
  readonly got: Stored<Got> | undefined;
}

const mostTimes = 12;

/** Has both sides of what was said, and the circle's wall, be as they are to be. Whoever writes last has looked afterwards. */
export function carryKindWorker(context: World): Worker<CarryPayload> {
  return {
    type: carryKindJob,
    payload: carryPayload,
    bringsUpToDate: true,
    async run({ payload, now }) {
      for (let times = 0; times < mostTimes; times++)
        if (await carriedOnce(context, payload, now)) return [];
      throw new Error("What was said keeps changing");
    },
  };
}

/** Whether everything was as it is to be; when not, one step towards it. */
async function carriedOnce(context: World, asked: CarryPayload, now: Instant): Promise<boolean> {
  const before = await readSides(context, asked);
  const inside = await readEvenEnded(context, asked);
  const members = inside && partiesIn(inside.circle.value, asked);
  const after = inOrder(
    carryKind(
      { given: before.given?.value, got: before.got?.value },
      { now, together: members !== undefined },
    ),
  );
  if (!same(before.got?.value, after.got)) {
    await writeGot(context, asked, before, after.got);
    return false;
  }
  const arriving = before.given?.value.arrived === false && after.given?.arrived === true;
  if (arriving && inside && members?.to) await tellKind(context, asked, inside, members.to);
  if (!same(before.given?.value, after.given)) {
    await writeGiven(context, asked, before, after.given);
    return false;
  }
  if (inside) {
    const there = after.got !== undefined && after.got.removedAt === undefined;
    await retellKind(context, asked, inside, there);
    await showOnWall(context, asked, wallOf(after), now);
  }
  const latest = await readSides(context, asked);
  return latest.given?.etag === before.given?.etag && latest.got?.etag === before.got?.etag;
}

async function readSides(context: World, { from, to, ...address }: CarryPayload): Promise<Sides> {
  return {
    given: await readGiven(context, from, address),
    got: to && (await readGot(context, to, address)),
  };
}

/** Field by field as they are stored, to be compared. */
function inOrder({ given: word, got: copy }: ReturnType<typeof carryKind>) {
  return { given: word && given.parse(word), got: copy && got.parse(copy) };
}

/** Both, when both are in the circle now. */
function partiesIn(circle: Circle, { from, to }: CarryPayload) {
  const giver = joinedMember(circle, from.person);
  const receiver = to && joinedMember(circle, to.person);
  return giver && (receiver || !to) ? { from: giver, to: receiver } : undefined;
}

async function writeGot(
  context: World,
  { to, ...address }: CarryPayload,
  { got: before }: Sides,
  next: Got | undefined,
): Promise<void> {
  if (!to) return;
  const write = next
    ? before
      ? kindReplaced(before, next)
      : gotKind.create(gotDocument(address), next)
    : before && gotKind.remove(before);
  if (write) await context.documents.commit(partitionOf(to), [write], context.freshId());
}

async function writeGiven(
  context: World,
  { from }: CarryPayload,
  { given: before }: Sides,
  next: Given | undefined,
): Promise<void> {
  if (!before) return;
  const write = next ? kindReplaced(before, next) : givenKind.remove(before);
  await context.documents.commit(partitionOf(from), [write], context.freshId());
}

type WithWall = Inside & { readonly wall: Stored<OnWall> | undefined };

async function showOnWall(
  context: World,
  { tenant, circle, word }: CarryPayload,
  wanted: OnWall | undefined,
  now: Instant,
): Promise<void> {
  const read = async (stores: Pick<Context, "documents">): Promise<WithWall | undefined> => {
    const partition = circlePartition(tenant, circle);
    const found = await stores.documents.read(partition, wallDocument(word));
    const inside = await readEvenEnded(stores, { tenant, circle });
    return inside && { ...inside, wall: found && wallKind.read(found) };
  };
  const done = await changeEvenEnded<WithWall, null, never>(
    read,
    context,
    { tenant, circle },
    (inside) => {
      const { circle: of, wall } = inside;
      // Whoever has left shows nothing new; what was there stays until they take it away.
      const taken = keeps(of.value, "kind") && wanted && joinedMember(of.value, wanted.by);
      const may = wall !== undefined || taken;
      const writes = wallWrites(wall, may ? wanted : undefined);
      const occasion = `wall|${word}|${of.value.version + 1}`;
      const keep = writes.length === 0 ? [] : keepLastPromptJob(inside, occasion, now);
      return ok({ value: null, writes: [...writes, ...keep] });
    },
  );
  if (!done.ok && done.refusal === "busy") throw new Later(now);
}

function wallWrites(wall: Stored<OnWall> | undefined, wanted: OnWall | undefined) {
  if (!wanted) return wall ? [wallKind.remove(wall)] : [];
  if (!wall) return [wallKind.create(wallDocument(wanted.id), wanted)];
  return same(wall.value, wanted) ? [] : [wallKind.replace(wall, wanted)];
}
