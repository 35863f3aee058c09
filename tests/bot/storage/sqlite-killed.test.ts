import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { here } from "../../contracts/store-under-test.ts";

const program = fileURLToPath(new URL("./writes-until-killed.ts", import.meta.url));

describe("the SQLite file of a program that is killed in the middle of writing", () => {
  it("has lost nothing that was acknowledged and shows nothing half-written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
    let acknowledged = 0;
    for (const wait of [3, 11, 23, 31, 47, 61]) {
      acknowledged = Math.max(acknowledged, await lastAcknowledged(folder, wait));
      const { head, batches } = await kept(folder);
      expect(head).toBeGreaterThanOrEqual(acknowledged);
      expect(batches).toEqual(Array.from({ length: head }, () => 8));
    }
    expect(acknowledged).toBeGreaterThan(6);
    rmSync(folder, { recursive: true });
  }, 60_000);
});

/** Runs the program, kills it `wait` ms after its first acknowledgement, and answers the last one it printed. */
async function lastAcknowledged(folder: string, wait: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (last === 0) setTimeout(() => child.kill("SIGKILL"), wait);
    last = Number(line);
  }
  if (child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return last;
}

/** The head and how many notes each batch up to it has, as the next start finds them. */
async function kept(folder: string) {
  const documents = sqliteDocuments(folder, Date.now);
  const head = Number((await documents.read(here, "head"))?.body);
  const batches: number[] = [];
  for (const { id } of await documents.list(here, "note", { from: "note|", until: "note~" })) {
    const batch = Number(id.split("|")[1]) - 1;
    batches[batch] = (batches[batch] ?? 0) + 1;
  }
  await documents.close();
  return { head, batches };
}
