import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { worldFolder } from "../local-world.ts";
import { type StoreName, storeFiles } from "../world-store.ts";

const stores: readonly StoreName[] = ["sqlite", "cosmos"];

export interface DataFolder {
  readonly folder: string;
  /** Nothing has been kept in it before, or only half a sample. */
  readonly isNew: boolean;
  /** Notes that what a new folder begins with is complete. */
  begun(): void;
  /** Lets another start use it. */
  release(): void;
}

/**
 * Takes the folder for this process; `fresh` clears away what earlier starts kept there, and nothing else. What Teams shows
 * and what the store holds belong together: a folder that was begun with another store is left alone.
 *
 * @throws Error with a sentence for people when it cannot be written, is in use or was begun with another store
 */
export function prepareDataFolder(folder: string, store: StoreName, fresh: boolean): DataFolder {
  const world = worldFolder(folder);
  const marker = join(world, "running.pid");
  const half = join(world, "half-begun");
  attempt(folder, () => makeFolder(world));
  const other = runningIn(marker);
  if (other !== undefined)
    throw new Error(
      `The data folder ${folder} is in use by process ${other}. Stop that one first.`,
    );
  if (fresh || existsSync(half)) attempt(folder, () => clear(folder));
  const isNew = !has(folder, store);
  if (isNew) refuseOther(folder, store);
  attempt(folder, () => {
    makeFolder(world);
    writeFileSync(marker, String(process.pid));
    if (isNew) writeFileSync(half, "");
  });
  return {
    folder,
    isNew,
    begun: () => rmSync(half, { force: true }),
    release: () => rmSync(marker, { force: true }),
  };
}

/** Step by step: Node's own recursion never ends where a parent exists and takes no folders, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function clear(folder: string): void {
  rmSync(worldFolder(folder), { recursive: true, force: true });
  for (const name of readdirSync(folder))
    if (stores.some((store) => name.startsWith(storeFiles[store]))) rmSync(join(folder, name));
}

/** The store's file, or what SQLite keeps beside it. */
function has(folder: string, store: StoreName): boolean {
  return readdirSync(folder).some((name) => name.startsWith(storeFiles[store]));
}

function refuseOther(folder: string, wanted: StoreName): void {
  const other = stores.find((store) => store !== wanted && has(folder, store));
  if (other === undefined) return;
  throw new Error(
    `The data folder ${folder} was begun with --store ${other}. Start it with that, name another with --data, or start over with --fresh.`,
  );
}

function attempt(folder: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw new Error(`The data folder ${folder} cannot be written.`, { cause });
  }
}

function runningIn(marker: string): number | undefined {
  try {
    const pid = Number(readFileSync(marker, "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch {
    // No marker, or nobody behind it: the last start ended without tidying up.
    return undefined;
  }
}
