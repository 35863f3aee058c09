import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

export interface StartOptions {
  /** The host page's; the two after it are taken too. */
  readonly port: number;
  /** Forget everything and begin anew. */
  readonly fresh: boolean;
  /** No sample circle. */
  readonly empty: boolean;
  /** The data folder, absolute. */
  readonly data: string;
}

const usage = "npm start -- [--port 8300] [--data .data] [--fresh] [--empty]";
const port = z.coerce.number().int().min(1024).max(65_533);

/** @throws Error with a sentence for people when the arguments make no sense */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parsed(args);
  const wanted = port.safeParse(values.port);
  if (!wanted.success) throw new Error(`--port takes a number from 1024 to 65533. ${usage}`);
  const { fresh, empty } = values;
  return { port: wanted.data, fresh, empty, data: resolve(values.data) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8300" },
        fresh: { type: "boolean", default: false },
        empty: { type: "boolean", default: false },
        data: { type: "string", default: ".data" },
      },
    });
  } catch (cause) {
    throw new Error(`That is not understood: ${args.join(" ")}. ${usage}`, { cause });
  }
}
