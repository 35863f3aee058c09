import { readFileSync } from "node:fs";
import { containerDefinition } from "../../../infra/local/cosmos/account/definition.ts";

const definition = new URL("../../../infra/azure/documents-container.json", import.meta.url);

/** The product's container as Azure makes it, and the database it is in. */
export function productContainer() {
  const container = containerDefinition(JSON.parse(readFileSync(definition, "utf8")));
  return { database: "peer-circles", container };
}
