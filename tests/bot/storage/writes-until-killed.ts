import { randomUUID } from "node:crypto";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { aNote, here } from "../../contracts/store-under-test.ts";

/** A program that commits batches of eight notes and a raised head for ever, and prints each that is acknowledged. */
const [folder = ""] = process.argv.slice(2);
const documents = sqliteDocuments(folder, Date.now);
for (;;) {
  const head = await documents.read(here, "head");
  const batch = head ? Number(head.body) + 1 : 1;
  const notes = Array.from({ length: 8 }, (_, i) =>
    aNote(`note|${batch}|${i}`, { body: { text: "x".repeat(3000) } }),
  );
  const raised = aNote("head", { body: batch });
  const writes = head ? { ...raised, op: "replace" as const, etag: head.etag } : raised;
  const done = await documents.commit(here, [...notes, writes as typeof raised], randomUUID());
  if (!done.ok) throw new Error("Nobody else writes here");
  process.stdout.write(`${batch}\n`);
}
