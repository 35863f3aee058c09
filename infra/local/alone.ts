/** `npm run local -- graph --port N`: one stand-in by itself, for tests and experiments. */
import { parseArgs } from "node:util";
import { type StandIn, standIns } from "./stand-ins.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string", default: "0" }, data: { type: "string" } },
});

try {
  const [name = ""] = positionals;
  const start = standIns[name];
  const port = Number(values.port);
  if (start === undefined || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`npm run local -- ${Object.keys(standIns).join("|")} --port N [--data FOLDER]`);
  const standIn = await start(port, values.data);
  console.log(standIn.says.join("\n"));
  stopOnSignal(standIn);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

function stopOnSignal(standIn: StandIn): void {
  const stop = () => void standIn.stop().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
