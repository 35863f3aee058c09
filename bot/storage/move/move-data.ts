import type { Partition } from "../../ports/partition.ts";
import { CannotMove } from "./cannot-move.ts";
import { comparePartition } from "./compare-partition.ts";
import { copyPartition } from "./copy-partition.ts";
import type { Target } from "./cosmos-target.ts";
import { inOrder } from "./in-order.ts";
import { openRecord, type Recording } from "./move-record.ts";
import type { Source } from "./sqlite-source.ts";

export interface Move {
  readonly source: Source;
  readonly target: Target;
  readonly nowMs: () => number;
  /** Shows how far it is: each takes the place of the one before. */
  readonly show: (progress: string) => void;
  /** Says what stays to be read. */
  readonly say: (sentence: string) => void;
}

const partitionsAtOnce = 4;
/** Real milliseconds between two notes of how far it is; what was written since the last is looked at again. */
const noteEveryMs = 1000;
const mostDifferencesSaid = 20;

/**
 * Moves every document to the target and compares both sides. Killed at any time and begun again, it goes on where it was.
 *
 * @throws CannotMove when it must not begin, or both sides differ; StoreUnavailable when the target does not answer
 */
export async function moveData(move: Move): Promise<void> {
  const { source, target, say } = move;
  const record = await openRecord(source, target);
  const { begun } = record;
  if (begun.done) return say("Everything was moved and compared before; nothing was done.");
  if (begun.upTo !== undefined) say("Going on where the move before ended.");
  await copyAll(move, record);
  const moved = await compareAll(move, record.partition);
  await record.save({ done: true });
  say(`Moved ${documents(moved)}; both sides are the same.`);
}

async function copyAll(move: Move, { begun, save }: Recording): Promise<void> {
  const { source, nowMs, show } = move;
  const all = source.count();
  let written = begun.upTo === undefined ? 0 : source.count(begun.upTo);
  let [notedAt, noting, last] = [nowMs(), false, begun.upTo];
  const copy = async (partition: Partition) => {
    written += await copyPartition(move, partition);
    show(`Moving: ${share(written, all)}`);
  };
  const reached = async (upTo: Partition) => {
    last = upTo;
    if (noting || nowMs() - notedAt < noteEveryMs) return;
    noting = true;
    await save({ upTo });
    [notedAt, noting] = [nowMs(), false];
  };
  await inOrder(source.partitions(begun.upTo), partitionsAtOnce, copy, reached);
  if (last !== begun.upTo) await save({ upTo: last });
}

/** How many documents the target holds, when they are those of the source. @throws CannotMove */
async function compareAll(move: Move, recordPartition: Partition): Promise<number> {
  const { source, target, show, say } = move;
  const all = source.count();
  let [compared, there, differences] = [0, 0, 0];
  const compare = async (partition: Partition) => {
    const found = await comparePartition(move, partition, recordPartition);
    compared += found.here;
    there += found.there;
    show(`Comparing: ${share(compared, all)}`);
    if (found.difference === undefined) return;
    differences += 1;
    if (differences <= mostDifferencesSaid) say(found.difference);
  };
  await inOrder(source.partitions(), partitionsAtOnce, compare);
  const theRecord = 1;
  const elsewhere = (await target.count()) - there - theRecord;
  if (elsewhere > 0) say(`${documents(elsewhere)} in Cosmos DB in partitions the data file lacks.`);
  if (differences > mostDifferencesSaid) say(`${differences} partitions differ in all.`);
  if (differences > 0 || elsewhere > 0) throw new CannotMove(notTheSame);
  return there;
}

const notTheSame =
  "Cosmos DB does not hold the same as the data file: empty the container and move again.";

function share(part: number, whole: number): string {
  const percent = Math.floor((part / Math.max(1, whole)) * 100);
  return `${part.toLocaleString("en")} of ${documents(whole)} (${percent} %)`;
}

function documents(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "document" : "documents"}`;
}
