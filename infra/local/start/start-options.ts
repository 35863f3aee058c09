import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

export interface StartOptions {
  /** Only say how it is used. */
  readonly help: boolean;
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

/** What `npm start -- --help` prints. */
export const startHelp = `A small Microsoft 365 on this machine, with Peer Circles in it.

  npm start -- [options]

  --port 8300   the address to open; the two ports after it are used too
  --data .data  the folder in which everything is kept between starts
  --fresh       forget what is kept there, and begin anew
  --empty       begin without the sample circle
  --help        this text

  npm run local -- teams|graph --port N   one part of it alone, for tests and experiments`;

const port = z.coerce.number().int().min(1024).max(65_533);

/** @throws Error with a sentence for people when the arguments make no sense */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parsed(args);
  const wanted = port.safeParse(values.port);
  if (!wanted.success) throw new Error(`--port takes a number from 1024 to 65533. ${usage}`);
  const { help, fresh, empty } = values;
  return { help, port: wanted.data, fresh, empty, data: resolve(values.data) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
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
