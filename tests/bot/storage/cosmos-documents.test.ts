import { documentsContract } from "../../contracts/documents-contract.ts";
import { aCosmosStore } from "./cosmos-store.ts";

describe("Cosmos DB in one physical range", () => {
  documentsContract(() => aCosmosStore(1));
});

describe("Cosmos DB in several physical ranges", () => {
  documentsContract(() => aCosmosStore(5));
});
