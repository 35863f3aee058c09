import type { Config } from "../../config/config.ts";
import { StoreUnavailable } from "../../ports/documents.ts";
import { openContainer } from "../cosmos-open.ts";
import { CannotMove } from "./cannot-move.ts";
import { cosmosTarget } from "./cosmos-target.ts";
import { type Move, moveData } from "./move-data.ts";
import { sqliteSource } from "./sqlite-source.ts";

/**
 * Moves what the data folder's SQLite file holds into the container of Cosmos DB that the configuration names.
 *
 * @throws CannotMove, StoreUnusable with one sentence for whoever started it
 */
export async function moveToCosmos(
  config: Config,
  around: Pick<Move, "nowMs" | "show" | "say">,
): Promise<void> {
  if (config.COSMOS_ENDPOINT === undefined)
    throw new CannotMove("COSMOS_ENDPOINT is not set: it names the account to move to.");
  const source = sqliteSource(config.DATA_FOLDER);
  try {
    const container = await openContainer(config, { spent: () => {} });
    const target = cosmosTarget(container, around.nowMs);
    await moveData({ source, target, ...around }).finally(() =>
      container.database.client.dispose(),
    );
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    throw new CannotMove("Cosmos DB does not answer; start again to go on from here.", { cause });
  } finally {
    source.close();
  }
}
