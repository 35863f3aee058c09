import { startProductCosmos } from "../../../infra/local/product-cosmos.ts";
import { measured } from "../measured.ts";

// Cosmos DB's stand-in in a process of its own, so that its CPU is nobody else's.
const [file] = process.argv.slice(2);
const { cosmos } = await startProductCosmos(0, file);
measured(Number(new URL(cosmos.url).port));
