import { startChild } from "./bot-child.ts";
import { assertFree } from "./listen.ts";
import { type LocalWorld, startLocalWorld } from "./local-world.ts";
import { playSample } from "./sample/play-sample.ts";
import { story } from "./sample/story.ts";
import { buildPages, letteredTabFolder, pageFolder } from "./start/build-pages.ts";
import { prepareDataFolder } from "./start/data-folder.ts";
import { startHelp } from "./start/start-help.ts";
import { startOptions } from "./start/start-options.ts";
import { takenPorts, worldPorts } from "./world-ports.ts";

const beforeSample = story.beganDaysAgo * 86_400_000;

/** `npm start`: everything on this machine, with a sample circle, until Ctrl-C. */
async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2));
  if (options.help) return console.log(startHelp);
  const ports = takenPorts(await worldPorts(options.port, options), options);
  for (const port of ports) await assertFree(port);
  const data = prepareDataFolder(options.data, options.store, options.fresh);
  await buildPages();
  const sample = data.isNew && !options.empty;
  const world = await startLocalWorld({
    ...options,
    ...(options.calendars === "own" && { mailbox: "none", consent: "asked" }),
    dataFolder: data.folder,
    bot: startChild,
    pageFolder,
    tabFolder: letteredTabFolder,
    aheadMilliseconds: sample ? -beforeSample : 0,
  });
  stopOnSignals(world, data.release);
  if (sample) await playSample(world);
  data.begun();
  console.log(`Peer Circles is ready: ${world.url}`);
}

function stopOnSignals(world: LocalWorld, release: () => void): void {
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    world
      .stop()
      .finally(release)
      .then(
        () => process.exit(code),
        (fault) => giveUp(fault),
      );
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0));
  world.bot.onLost(() => {
    if (stopping) return;
    console.error("Peer Circles ended unexpectedly; the lines above say why.");
    stop(1);
  });
}

function giveUp(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}

main().catch(giveUp);
