/** An account in a process of its own, to be killed by the test that starts it. */
import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";

const container = { id: "circles", partitionKey: { paths: ["/pk"] } as { paths: [string] } };
const cosmos = await startCosmos({
  port: 0,
  file: process.argv[2],
  containers: [{ database: "test", container }],
});
process.send?.(cosmos.url);
