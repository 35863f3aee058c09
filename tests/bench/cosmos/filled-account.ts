import type { Documents, Write } from "../../../bot/ports/documents.ts";
import type { Partition } from "../../../bot/ports/partition.ts";
import { itemFor } from "../../../bot/storage/cosmos-item.ts";
import { stampOf } from "../../../bot/storage/cosmos-stamps.ts";
import { openAccount } from "../../../infra/local/cosmos/account/account.ts";
import { save } from "../../../infra/local/cosmos/documents/document-write.ts";
import { userDocument } from "../../../infra/local/cosmos/documents/user-document.ts";
import { partitionKeyIn } from "../../../infra/local/cosmos/partition/partition-key.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { inMidSeason } from "../pages/filled-store.ts";
import { productContainer } from "./product-container.ts";

const circlesAtOnce = 500;

/**
 * Makes an account's file with circles in mid-season in it, as the product's driver would have written them: straight into the
 * file, since 20,000 commits over the wire take minutes.
 */
export async function filledAccount(file: string, circles: number): Promise<void> {
  const account = openAccount({ file, ranges: 2, nowMs: Date.now });
  const { database, container: definition } = productContainer();
  account.createDatabase(database);
  const container = account.createContainer(database, definition);
  const nowSeconds = account.nowSeconds();
  for (let from = 0; from < circles; from += circlesAtOnce) {
    const items = await itemsOf(from, Math.min(circles, from + circlesAtOnce));
    container.commit((lsn) => {
      for (const item of items) {
        const document = userDocument(JSON.parse(JSON.stringify(item)));
        save({ container, key: partitionKeyIn(document, "/pk"), nowSeconds, lsn }, document);
      }
    });
  }
  account.close();
}

async function itemsOf(from: number, until: number): Promise<readonly object[]> {
  const items: object[] = [];
  const documents = {
    async commit(partition: Partition, writes: readonly Write[], name: string) {
      const by = [stampOf(`commit|${name}`, Date.now())];
      for (const write of writes)
        if (write.op !== "delete") items.push(itemFor(partition, write, by, false));
      return { ok: true, value: null };
    },
  } as Pick<Documents, "commit"> as Documents;
  for (let i = from; i < until; i++) await storedCircle(documents, inMidSeason(i));
  return items;
}
