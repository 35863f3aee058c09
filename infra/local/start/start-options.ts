import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { StoreName } from "../world-store.ts";
import { mostInstances, mostPort, startUsage } from "./start-help.ts";

export interface StartOptions {
  /** Only say how it is used. */
  readonly help: boolean;
  /** The host page's; those after it are taken too (world-ports.ts). */
  readonly port: number;
  /** Where the product keeps its documents. */
  readonly store: StoreName;
  /** How many processes the product has. */
  readonly instances: number;
  /** Forget everything and begin anew. */
  readonly fresh: boolean;
  /** No sample circle. */
  readonly empty: boolean;
  /** Whose calendars hold the sessions; people are asked before theirs does. */
  readonly calendars: "service" | "own";
  /** The data folder, absolute. Each store has its own, unless one is named. */
  readonly data: string;
}

const folders: Readonly<Record<StoreName, string>> = { sqlite: ".data", cosmos: ".data/cosmos" };

const portRule = `--port takes a number from 1024 to ${mostPort}.`;
const storeRule = "--store takes sqlite or cosmos.";
const calendarsRule = "--calendars takes service or own.";
const instancesRule = `--instances takes a number from 1 to ${mostInstances}.`;
const togetherRule =
  "Several instances need a store that they can share: --store cosmos. SQLite is for one.";

const wanted = z
  .object({
    port: z.coerce.number(portRule).int(portRule).min(1024, portRule).max(mostPort, portRule),
    store: z.enum(["sqlite", "cosmos"], storeRule),
    instances: z.coerce
      .number(instancesRule)
      .int(instancesRule)
      .min(1, instancesRule)
      .max(mostInstances, instancesRule),
    data: z.string().optional(),
    help: z.boolean(),
    fresh: z.boolean(),
    empty: z.boolean(),
    calendars: z.enum(["service", "own"], calendarsRule),
  })
  .refine(({ store, instances }) => store === "cosmos" || instances === 1, togetherRule);

/** @throws Error with a sentence for people when the arguments make no sense */
export function startOptions(args: readonly string[]): StartOptions {
  const read = wanted.safeParse(parsed(args));
  if (!read.success) throw new Error(`${read.error.issues[0]?.message} ${startUsage}`);
  const { data = folders[read.data.store], ...options } = read.data;
  return { ...options, data: resolve(data) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        port: { type: "string", default: "8300" },
        store: { type: "string", default: "sqlite" },
        instances: { type: "string", default: "1" },
        fresh: { type: "boolean", default: false },
        empty: { type: "boolean", default: false },
        calendars: { type: "string", default: "service" },
        data: { type: "string" },
      },
    }).values;
  } catch (cause) {
    throw new Error(`That is not understood: ${args.join(" ")}. ${startUsage}`, { cause });
  }
}
