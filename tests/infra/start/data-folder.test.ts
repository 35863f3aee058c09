import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareDataFolder } from "../../../infra/local/start/data-folder.ts";
import { type StoreName, storeFiles } from "../../../infra/local/world-store.ts";
import { aFolder } from "../../builders/microsoft365.ts";

/** A folder in which a store has been before. */
function begunWith(store: StoreName): string {
  const folder = aFolder();
  const data = prepareDataFolder(folder, store, false);
  writeFileSync(join(folder, storeFiles[store]), "kept");
  data.begun();
  data.release();
  return folder;
}
const stores: readonly (readonly [StoreName, StoreName])[] = [
  ["sqlite", "cosmos"],
  ["cosmos", "sqlite"],
];

describe.each(stores)("a data folder begun with %s", (store, other) => {
  it("is known again", () => {
    const data = prepareDataFolder(begunWith(store), store, false);
    expect(data.isNew).toBe(false);
  });

  it(`is left alone by a start with ${other}, which says how it goes on`, () => {
    const folder = begunWith(store);
    const before = readdirSync(folder, { recursive: true });
    expect(() => prepareDataFolder(folder, other, false)).toThrow(
      `The data folder ${folder} was begun with --store ${store}. Start it with that, name another with --data, or start over with --fresh.`,
    );
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it(`is ${other}'s after --fresh, and what is nobody's stays`, () => {
    const folder = begunWith(store);
    writeFileSync(join(folder, `${storeFiles[store]}-wal`), "beside it");
    writeFileSync(join(folder, "notes.txt"), "mine");
    mkdirSync(join(folder, "cosmos"));
    expect(prepareDataFolder(folder, other, true).isNew).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(["cosmos", "notes.txt", "world"]);
  });

  it("is begun anew where the first start ended in the middle", () => {
    const folder = aFolder();
    prepareDataFolder(folder, store, false).release();
    writeFileSync(join(folder, storeFiles[store]), "half");
    expect(prepareDataFolder(folder, store, false).isNew).toBe(true);
    expect(existsSync(join(folder, storeFiles[store]))).toBe(false);
  });
});
