import type { Config } from "../config/config.ts";
import type { Changes } from "../ports/changes.ts";
import type { Documents } from "../ports/documents.ts";
import type { Log } from "../ports/log.ts";
import type { Total } from "../ports/meter.ts";
import { cosmosCharges } from "./cosmos-charges.ts";
import { openCosmos } from "./cosmos-open.ts";
import type { Spent } from "./cosmos-patience.ts";
import { sqliteDocuments } from "./sqlite-documents.ts";

export interface Store {
  readonly documents: Documents & Changes;
  readonly totals: readonly Total[];
}

/**
 * Opens the store that the configuration chooses. `nowMs` is real time in milliseconds, which does not follow a moved clock;
 * `spent` hears what every answer of Cosmos DB cost.
 *
 * @throws StoreUnusable whose message is one sentence for whoever started the product
 */
export async function openStore(
  config: Config,
  nowMs: () => number,
  log: Pick<Log, "info" | "warn">,
  spent: Spent,
): Promise<Store> {
  if (config.STORE === "sqlite")
    return { documents: sqliteDocuments(config.DATA_FOLDER, nowMs), totals: [] };
  const charges = cosmosCharges(spent);
  const documents = await openCosmos(config, { nowMs, log, spent: charges.spent });
  return { documents, totals: charges.totals };
}
