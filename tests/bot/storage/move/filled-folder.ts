import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Write } from "../../../../bot/ports/documents.ts";
import {
  circlePartition,
  operationsPartition,
  type Partition,
  personPartition,
} from "../../../../bot/ports/partition.ts";
import { sqliteDocuments } from "../../../../bot/storage/sqlite-documents.ts";
import { circleCalled, personCalled, tenantCalled } from "../../../builders/ids.ts";
import { aNote, early } from "../../../contracts/store-under-test.ts";

const ours = tenantCalled("ours");
export const manyHere = circlePartition(ours, circleCalled("many"));
const largeHere = circlePartition(ours, circleCalled("large"));
export const personHere = personPartition(ours, personCalled("amara"));
export const operationsHere = operationsPartition(ours);
const elsewhere = circlePartition(tenantCalled("other"), circleCalled("many"));

export const hourSeconds = 3600;

/** A data folder with what a store may hold: many documents, large ones, jobs, some that expire, one that has. */
export async function aFilledFolder(circles = 3): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-move-"));
  await fill(
    folder,
    manyHere,
    Array.from({ length: 250 }, (_, i) => anyNote(i)),
  );
  const large = Array.from({ length: 5 }, (_, i) =>
    aNote(`large|${i}`, { body: "ü".repeat(450_000) }),
  );
  for (const one of large) await fill(folder, largeHere, [one]);
  await fill(folder, personHere, [
    aNote("soon", { ttl: hourSeconds }),
    aNote("job", { kind: "job", body: { z: 1, a: [null, "ä", { b: "\u2028" }] }, dueAt: early }),
    aNote("both", { version: 7, dueAt: early, ttl: 30 * 24 * hourSeconds }),
  ]);
  await fill(folder, operationsHere, [aNote("parked|1", { kind: "parked" })]);
  await fill(folder, elsewhere, [aNote("note|1", { body: "another tenant's" })]);
  const documents = sqliteDocuments(folder, Date.now);
  const all = Array.from({ length: circles }, (_, i) =>
    documents.commit(
      circlePartition(ours, circleCalled(`circle ${i}`)),
      [anyNote(i), anyNote(-i - 1)],
      `circle ${i}`,
    ),
  );
  await Promise.all(all);
  await documents.close();
  // Last, since the driver clears away what has expired when it writes.
  await fill(folder, manyHere, [aNote("expired", { ttl: 60 })], longAgo);
  return folder;
}

const longAgo = () => Date.now() - 10 * 60_000;

function anyNote(i: number): Write {
  return aNote(`note|${i}`, {
    kind: i % 2 ? "note" : "ask",
    version: 1 + (Math.abs(i) % 3),
    body: { i, text: "…" },
  });
}

/** Writes through the driver, as the product does. */
export async function fill(
  folder: string,
  partition: Partition,
  writes: readonly Write[],
  nowMs: () => number = Date.now,
): Promise<void> {
  const documents = sqliteDocuments(folder, nowMs);
  for (let from = 0; from < writes.length; from += 100)
    await documents.commit(
      partition,
      writes.slice(from, from + 100),
      `fill|${partition}|${writes[from]?.id}`,
    );
  await documents.close();
}
