import { join } from "node:path";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { askCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import type { BenchWorld } from "../bench-world.ts";
import { liveTabs, storedLive } from "../live/live-circles.ts";
import type { Listener } from "../live/open-stream.ts";
import { productEnv } from "../product-env.ts";
import { program } from "../program.ts";
import { sayHello } from "../say-hello.ts";
import type { Seen, Tapping } from "./tabs.ts";

/** Circles whose sessions run at once, with twelve people in each. */
export const running = { circles: 500, members: 12 } as const;

export interface SessionFigures {
  /** One circle taps while the others only listen. */
  readonly alone: Seen;
  /** All tap, each every half minute. */
  readonly together: Seen;
  /** The product's CPU for a tap and the twelve pages read after it, in milliseconds. */
  readonly cpuMs: number;
  /** KB of the machine's memory that each open tab takes in the product. */
  readonly memoryKb: number;
}

/** Tabs that are not counted: until buffers have grown and code is compiled. */
const warming = { tabs: 240, taps: 60 };
const alone = { taps: 200, everyMs: 100 };
const together = { taps: 1000, everyMs: 60 };

/** Sessions of twelve in one product on SQLite: from a member's tap to everyone's screen, and what an open tab takes. */
export async function session(world: BenchWorld): Promise<SessionFigures> {
  const folder = join(world.folder, "session");
  const documents = sqliteDocuments(folder, Date.now);
  await storedLive(documents, running.circles, running.members, aboutToMeet);
  await documents.close();
  const env = productEnv(world, folder);
  const product = await program(new URL("../product.ts", import.meta.url), [], env);
  await sayHello(product, world);
  const tabs = await program(new URL("./tabs.ts", import.meta.url), []);
  const all = await listeners(world, product.port);
  const circles = [...new Set(all.map(({ circle }) => circle.circle))];
  const tap = async (tapping: Tapping) => (await tabs.ask("tap", tapping)) as Seen;

  await tabs.ask("begin", firstOfEach(all));
  await tabs.ask("read", all);
  await tabs.ask("listen", all.slice(0, warming.tabs));
  const warm = circles.slice(0, warming.tabs / running.members);
  await tap({ circles: warm, taps: warming.taps, everyMs: 50 });
  const before = await product.memory();
  await tabs.ask("listen", all.slice(warming.tabs));
  const after = await product.memory();

  const one = await tap({ ...alone, circles: circles.slice(-1) });
  const cpuBefore = await product.cpuMs();
  const everyone = await tap({ ...together, circles });
  const cpuMs = ((await product.cpuMs()) - cpuBefore) / together.taps;
  await Promise.all([tabs.stop(), product.stop()]);
  const counted = all.length - warming.tabs;
  const memoryKb = (after.rss - before.rss) / 1024 / counted;
  return { alone: one, together: everyone, cpuMs, memoryKb };
}

async function listeners(world: BenchWorld, port: number): Promise<readonly Listener[]> {
  const tabs = await liveTabs(world, running.circles, running.members);
  return tabs.map((tab) => ({ ...tab, port }));
}

function firstOfEach(all: readonly Listener[]): readonly Listener[] {
  return all.filter((_, index) => index % running.members === 0);
}

/** A session that can begin, with four asks on its agenda. */
function aboutToMeet({ members, id }: Circle) {
  const startsAt = later(instant(new Date().toISOString()), { minutes: 5 });
  return {
    sessions: [aSession({ id: sessionCalled(`${id}s`), startsAt })],
    asks: members
      .slice(0, 4)
      .map(({ person }, at) => anAsk({ id: askCalled(`${id}${at}`), by: person, order: at })),
  };
}
