import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "../../infra/local/bot-child.ts";
import { type LocalWorld, startLocalWorld } from "../../infra/local/local-world.ts";
import { playSample } from "../../infra/local/sample/play-sample.ts";
import { story } from "../../infra/local/sample/story.ts";
import { pageFolder, tabFolder } from "../../infra/local/start/build-pages.ts";

/** What `npm start` starts, but for the ports and the log. */
export async function startSampleWorld(): Promise<LocalWorld> {
  const folder = aFolder();
  const world = await startWorld(0, folder, -story.beganDaysAgo * 86_400_000);
  await playSample(world);
  const stop = async () => {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...world, stop };
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

/** Milliseconds from now to the next Sunday, 12:00 in UTC: the work week is ahead, whenever the tests run. */
export function untilSundayNoon(): number {
  const now = new Date();
  const sunday = new Date(now);
  sunday.setUTCDate(now.getUTCDate() + (7 - now.getUTCDay()));
  sunday.setUTCHours(12, 0, 0, 0);
  return sunday.getTime() - now.getTime();
}
