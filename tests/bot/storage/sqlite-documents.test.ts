import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { inMemory } from "../../../bot/storage/sqlite-file.ts";
import { documentsContract } from "../../contracts/documents-contract.ts";
import type { StoreUnderTest } from "../../contracts/store-under-test.ts";

describe("SQLite in a file, with a connection for each client", () => {
  documentsContract(async () => {
    const folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
    const store = clients(folder);
    return {
      ...store,
      async close() {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  });
});

describe("SQLite in memory, with one connection for all clients", () => {
  documentsContract(async () => {
    const store = clients(inMemory);
    const only = await store.connect();
    return { ...store, connect: async () => only };
  });
});

function clients(folder: string): StoreUnderTest {
  const connected: ReturnType<typeof sqliteDocuments>[] = [];
  let passed = 0;
  return {
    async connect() {
      const client = sqliteDocuments(folder, () => Date.now() + passed);
      connected.push(client);
      return client;
    },
    async pass(seconds) {
      passed += seconds * 1000;
    },
    async close() {
      for (const client of connected) await client.close();
    },
  };
}
