import { readFileSync } from "node:fs";
import { type Cosmos, startCosmos } from "./cosmos/cosmos.ts";

const definition = new URL("../azure/documents-container.json", import.meta.url);
const database = "peer-circles";

/** An account of Cosmos DB on this machine that has the product's container. */
export interface ProductCosmos {
  readonly cosmos: Cosmos;
  /** The product's settings for it. */
  readonly settings: Readonly<Record<`COSMOS_${"ENDPOINT" | "DATABASE" | "CONTAINER"}`, string>>;
}

/**
 * Starts an account whose container is made as Azure makes it, in `file` or in memory.
 *
 * @throws Error with a sentence for people when the port is taken or the file is damaged
 */
export async function startProductCosmos(
  port: number,
  file: string | undefined,
): Promise<ProductCosmos> {
  const container = JSON.parse(readFileSync(definition, "utf8"));
  const cosmos = await startCosmos({ port, file, containers: [{ database, container }] });
  return {
    cosmos,
    settings: {
      COSMOS_ENDPOINT: cosmos.url,
      COSMOS_DATABASE: database,
      COSMOS_CONTAINER: container.id,
    },
  };
}
