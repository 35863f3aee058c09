import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Documents } from "../../../bot/ports/documents.ts";
import { jobWrite } from "../../../bot/ports/job.ts";
import { instantOf } from "../../../shared/time/instant.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { aCosmosStore } from "../storage/cosmos-store.ts";
import { inCircle } from "./job-world.ts";
import { openForWork } from "./open-for-work.ts";

const program = fileURLToPath(new URL("./works-until-killed.ts", import.meta.url));
const circles = Array.from({ length: 15 }, (_, i) => inCircle(`${i}x`));
const names = circles.flatMap((_, i) => ["a", "b", "c", "d", "e"].map((of) => `${i}${of}-first`));
const all = names.flatMap((name) => [name, name.replace("-first", "-second")]);

describe("jobs whose processes are killed in the middle", () => {
  let folder: string;
  const begun: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
  });
  afterEach(async () => {
    await Promise.all(begun.map(kill));
    begun.length = 0;
    rmSync(folder, { recursive: true });
  });

  it("are all done, one process after the other on SQLite", async () => {
    await keepsItsPromises("sqlite", folder, 1);
  }, 180_000);

  it("are all done, by four processes at once on Cosmos DB", async () => {
    const store = await aCosmosStore();
    await keepsItsPromises("cosmos", store.cosmos.url, 4);
    await store.close();
  }, 180_000);

  /** Nothing is lost; each effect is there once, and again only after a crash of whoever had it. */
  async function keepsItsPromises(store: string, place: string, processes: number) {
    const file = join(folder, "effects");
    const begin = (): ChildProcess => {
      const child = spawn(process.execPath, [program, store, place, file], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      begun.push(child);
      return child;
    };
    const documents = await openForWork(store, place);
    const killed = new Set<number>();
    const working = Array.from({ length: processes }, begin);
    for (const [i, name] of names.entries()) {
      await plant(documents, i, name);
      if (i % 10 === 5) working.push(await replaced(working, killed, begin));
    }
    await until(async () => (await done(documents)).length === all.length);
    await Promise.all(working.map(kill));
    expect((await done(documents)).toSorted()).toEqual(all.toSorted());
    expect(repeatedWithoutCrash(effectsIn(file), killed)).toEqual([]);
    expect(new Set(effectsIn(file).map(([name]) => name)).size).toBe(all.length);
    await documents.close();
  }
});

async function plant(documents: Documents, i: number, name: string): Promise<void> {
  const job = jobWrite("test.work", name, instantOf(Date.now()), { name });
  const partition = circles[i % circles.length] ?? inCircle("x");
  const planted = await documents.commit(partition, [job], freshCommit());
  if (!planted.ok) throw new Error("Nobody else plants jobs");
}

/** Kills the process that has run longest, once it is at work, and begins another one. */
async function replaced(working: ChildProcess[], killed: Set<number>, begin: () => ChildProcess) {
  const oldest = working.shift();
  if (!oldest) throw new Error("Nobody works");
  if (oldest.stdout?.readableLength === 0) await once(oldest.stdout, "readable");
  await wait(200);
  killed.add(oldest.pid ?? 0);
  await kill(oldest);
  return begin();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function done(documents: Documents): Promise<readonly string[]> {
  const found = await Promise.all(circles.map((circle) => documents.list(circle, "effect")));
  return found.flat().map(({ id }) => id.replace("done|", ""));
}

/** Who had which effect, in order. */
function effectsIn(file: string): readonly (readonly [name: string, pid: number])[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [name = "", pid] = line.split(" ");
    return [name, Number(pid)] as const;
  });
}

/** Effects that came once more although whoever had them before was not killed. */
function repeatedWithoutCrash(
  effects: ReturnType<typeof effectsIn>,
  killed: ReadonlySet<number>,
): readonly string[] {
  return effects.flatMap(([name], i) => {
    const before = effects.slice(0, i).filter(([other]) => other === name);
    return before.every(([_, pid]) => killed.has(pid)) ? [] : [name];
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await holds()); looks++) {
    if (looks > 200) throw new Error("It never happened");
    await wait(500);
  }
}
