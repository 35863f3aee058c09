import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "../../infra/local/bot-child.ts";
import { type LocalWorld, startLocalWorld } from "../../infra/local/local-world.ts";
import { playSample } from "../../infra/local/sample/play-sample.ts";
import { story } from "../../infra/local/sample/story.ts";
import { pageFolder, tabFolder } from "../../infra/local/start/build-pages.ts";

/** What `npm start` starts, but for the ports and the log. */
export async function startSampleWorld(): Promise<LocalWorld> {
  const world = await startWorld(0, aFolder(), -story.beganDaysAgo * 86_400_000);
  await playSample(world);
  return world;
}

/** A world whose channels are empty. The same port and folder again is the same world, started anew. */
export function startWorld(
  port: number,
  dataFolder: string,
  aheadMilliseconds?: number,
): Promise<LocalWorld> {
  return startLocalWorld({
    port,
    dataFolder,
    aheadMilliseconds,
    bot: startChild,
    pageFolder,
    tabFolder,
    settings: { LOG_LEVEL: "silent" },
  });
}

export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), "peer-circles-browser-test-"));
}
