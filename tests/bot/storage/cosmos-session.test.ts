import { StoreUnavailable } from "../../../bot/ports/documents.ts";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import { aNote, freshCommit, here } from "../../contracts/store-under-test.ts";
import { containerDefinition } from "./cosmos-store.ts";

const containers = [{ database: "peer-circles", container: containerDefinition }];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it("never goes back behind what it has written, even where the store has", async () => {
  const before = await startCosmos({ port: 0, containers });
  const client = cosmosClient(before.url, () => {
    throw new Error("An emulator is not asked who one is");
  });
  const documents = await cosmosDocuments({
    container: client.database("peer-circles").container(containerDefinition.id),
    nowMs: Date.now,
    log: { info: () => {}, warn: () => {} },
    patience: { wholeMs: 600 },
  });
  closing.unshift(
    () => documents.close(),
    () => client.dispose(),
  );
  await documents.commit(here, [aNote("a")], freshCommit());
  await before.stop();
  const without = await startCosmos({ port: Number(new URL(before.url).port), containers });
  closing.push(() => without.stop());
  await expect(documents.read(here, "a")).rejects.toThrow(StoreUnavailable);
  await expect(documents.list(here)).rejects.toThrow(StoreUnavailable);
});
