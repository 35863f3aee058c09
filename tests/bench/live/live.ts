import { join } from "node:path";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import type { BenchWorld } from "../bench-world.ts";
import { benchCosmos } from "../cosmos/bench-cosmos.ts";
import { productEnv } from "../product-env.ts";
import { type Program, program } from "../program.ts";
import { sayHello } from "../say-hello.ts";
import type { Heard } from "./listeners.ts";
import { circleSize, liveTabs, storedLive, type Tab } from "./live-circles.ts";
import type { Listener } from "./open-stream.ts";

/** What so many connections came to. */
export interface LiveFigure {
  readonly name: string;
  /** KB of the machine's memory that each takes in the process that has it, and KB of objects and buffers in it. */
  readonly memoryKb: number;
  readonly heldKb: number;
  /** Absent where nobody is told anything. */
  readonly heard?: Heard;
}

/** Connections that are not counted: until buffers have grown and code is compiled. */
const warming = 160;
const changes = { warm: 40, counted: 200, everyMs: 50 };

/** The least that could hold them, then the product on SQLite, then two instances of it that share Cosmos DB. */
export async function live(world: BenchWorld, connections: number): Promise<readonly LiveFigure[]> {
  const circles = connections / circleSize;
  const tabs = await liveTabs(world, circles);
  return [await bare(tabs), await onSqlite(world, circles, tabs), await two(world, circles, tabs)];
}

async function bare(tabs: readonly Tab[]): Promise<LiveFigure> {
  const server = await program(new URL("./bare-stream.ts", import.meta.url), []);
  const client = await listeners();
  const all = at([server], tabs);
  await client.ask("listen", all.slice(0, warming));
  const memory = await connected(client, server, all, all.length - warming);
  await Promise.all([client, server].map((each) => each.stop()));
  return { name: "bare node:http, no authentication", ...memory };
}

async function onSqlite(world: BenchWorld, circles: number, tabs: readonly Tab[]) {
  const folder = join(world.folder, "live");
  const documents = sqliteDocuments(folder, Date.now);
  await storedLive(documents, circles);
  await documents.close();
  const one = await product(world, productEnv(world, folder));
  return figureOf("Peer Circles, SQLite", [one], tabs);
}

async function two(world: BenchWorld, circles: number, tabs: readonly Tab[]) {
  const cosmos = await benchCosmos();
  const documents = await cosmos.documents();
  await storedLive(documents, circles);
  await documents.close();
  const env = { ...productEnv(world, join(world.folder, "unused")), ...cosmos.env };
  const both = [await product(world, env), await product(world, env)];
  const figure = await figureOf("Peer Circles, two instances, Cosmos DB", both, tabs);
  await cosmos.stop();
  return figure;
}

async function product(world: BenchWorld, env: Readonly<Record<string, string>>): Promise<Program> {
  const started = await program(new URL("../product.ts", import.meta.url), [], env);
  await sayHello(started, world);
  return started;
}

/** Tabs are connected to each instance in turn, and changes made at the first, whose memory is measured. */
async function figureOf(
  name: string,
  instances: readonly Program[],
  tabs: readonly Tab[],
): Promise<LiveFigure> {
  const [first] = instances;
  if (!first) throw new Error("There is no instance.");
  const client = await listeners();
  const all = at(instances, tabs);
  const changed = (from: number, count: number) => {
    const by = all.filter((_, index) => index % circleSize === 0).slice(from, from + count);
    return client.ask("change", { by, everyMs: changes.everyMs }) as Promise<Heard>;
  };
  await client.ask("read", all);
  await client.ask("listen", all.slice(0, warming));
  await changed(0, warming / circleSize);
  const memory = await connected(client, first, all, (all.length - warming) / instances.length);
  await changed(0, changes.warm);
  const heard = await changed(changes.warm, changes.counted);
  await Promise.all([client, ...instances].map((each) => each.stop()));
  return { name, ...memory, heard };
}

/** Connects the rest, and says what each of those that came `here` takes. */
async function connected(
  client: Program,
  server: Program,
  all: readonly Listener[],
  here: number,
): Promise<Pick<LiveFigure, "memoryKb" | "heldKb">> {
  const before = await server.memory();
  await client.ask("listen", all.slice(warming));
  const after = await server.memory();
  return {
    memoryKb: (after.rss - before.rss) / 1024 / here,
    heldKb: (after.held - before.held) / 1024 / here,
  };
}

function listeners(): Promise<Program> {
  return program(new URL("./listeners.ts", import.meta.url), []);
}

function at(instances: readonly Program[], tabs: readonly Tab[]): readonly Listener[] {
  return tabs.map((tab, index) => {
    const { port = 0 } = instances[index % instances.length] ?? {};
    return { ...tab, port };
  });
}
