import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import { measured } from "../measured.ts";
import { productContainer } from "./product-container.ts";

// Cosmos DB's stand-in in a process of its own, so that its CPU is nobody else's.
const [file] = process.argv.slice(2);
let passedMs = 0;
const cosmos = await startCosmos({
  port: 0,
  file,
  nowMs: () => Date.now() + passedMs,
  containers: [productContainer()],
});
measured(Number(new URL(cosmos.url).port), {
  /** Lets so many hours pass for what expires. */
  pass(hours) {
    passedMs += Number(hours) * 3_600_000;
  },
});
