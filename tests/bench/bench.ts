import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages, tabFolder } from "../../infra/local/start/build-pages.ts";
import { answers } from "./answers/answers.ts";
import { benchWorld } from "./bench-world.ts";
import { booking } from "./booking/booking.ts";
import { printBooking } from "./booking/print-booking.ts";
import { firstPageScript } from "./bundle/first-page-script.ts";
import { timesAsMuch } from "./compare.ts";
import { benchCosmos } from "./cosmos/bench-cosmos.ts";
import { filledAccount } from "./cosmos/filled-account.ts";
import { drivers } from "./drivers/drivers.ts";
import { printDrivers } from "./drivers/print-drivers.ts";
import { live } from "./live/live.ts";
import { membersAt } from "./live/live-circles.ts";
import { printLive } from "./live/print-live.ts";
import { members } from "./pages/filled-store.ts";
import { pages } from "./pages/pages.ts";
import { paint } from "./paint/paint.ts";
import { kib, sideBySide, verdict } from "./report.ts";
import { choosing } from "./rules/choosing.ts";
import { printRules, rules } from "./rules/rules.ts";
import { printSession } from "./session/print-session.ts";
import { running, session } from "./session/session.ts";
import { polling } from "./units/polling.ts";
import { printUnits } from "./units/print-units.ts";
import { type Units, units } from "./units/units.ts";

/** Prints, side by side in one run, what Peer Circles costs beside the least that could do the same. */
const parts = {
  answers: benchAnswers,
  pages: benchPages,
  units: benchUnits,
  drivers: benchDrivers,
  live: benchLive,
  session: benchSession,
  rules: benchRules,
  choosing,
  booking: benchBooking,
  bundle: benchBundle,
  paint: benchPaint,
};
const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const full = process.argv.includes("--full");
for (const [name, run] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await run();

async function benchAnswers(): Promise<void> {
  const world = await benchWorld();
  const [echo, help] = await answers(world);
  world.stop();
  if (!(echo && help)) return;
  sideBySide("The bot's CPU per message", [echo, help]);
  verdict("help against the echo bot", timesAsMuch(help, echo), 1.5);
}

async function benchPages(): Promise<void> {
  const world = await benchWorld(() => members.map(({ person }) => person));
  const figures = await pages(world, [10, 20_000]);
  world.stop();
  const [fewBare, few, manyBare, many] = figures;
  if (!(fewBare && few && manyBare && many)) return;
  sideBySide("The circle page's read", figures);
  verdict("page against bare Express + SQLite, 10 circles", timesAsMuch(few, fewBare), 2.5);
  verdict("page against bare Express + SQLite, 20,000", timesAsMuch(many, manyBare), 2.5);
  verdict("20,000 circles against 10", timesAsMuch(many, few), 1.1);
}

async function benchUnits(): Promise<void> {
  const world = await benchWorld((at) => membersAt(at).map(({ person }) => person));
  const found: Units[] = [];
  for (const size of [10, 20_000]) {
    const file = join(world.folder, `units-${size}.sqlite`);
    await filledAccount(file, size);
    const cosmos = await benchCosmos(file);
    const isLast = size === 20_000;
    found.push(...(await units(cosmos, size, { andOld: isLast })));
    if (isLast) printUnits(found, await polling(world, cosmos));
    await cosmos.stop();
  }
  world.stop();
}

async function benchDrivers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-bench-"));
  const cosmos = await benchCosmos();
  printDrivers(await drivers(folder, cosmos));
  await cosmos.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function benchLive(): Promise<void> {
  const connections = 4000;
  const world = await benchWorld((at) => membersAt(at).map(({ person }) => person));
  const figures = await live(world, connections);
  world.stop();
  printLive(connections, figures);
}

async function benchSession(): Promise<void> {
  const world = await benchWorld((at) =>
    membersAt(at, running.members).map(({ person }) => person),
  );
  printSession(await session(world));
  world.stop();
}

async function benchRules(): Promise<void> {
  printRules(await rules());
}

/** A small programme; with --full one of 5,000 circles, which takes some minutes. */
async function benchBooking(): Promise<void> {
  const round = full
    ? { circles: 5000, mailboxes: 4, answerMs: 250 }
    : { circles: 800, mailboxes: 2, answerMs: 250 };
  printBooking(round, await booking(round));
}

async function benchBundle(): Promise<void> {
  await buildPages();
  const files = firstPageScript(tabFolder);
  const bytes = files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.log("\nThe tab's first-page JavaScript, gzip");
  for (const { file, gzipBytes } of files) console.log(`  ${file.padEnd(44)} ${kib(gzipBytes)}`);
  verdict("together, KiB", bytes / 1024, 180);
}

async function benchPaint(): Promise<void> {
  const { empty, circle } = await paint();
  console.log("\nLargest contentful paint inside the host, 1.6 Mbps, 150 ms, CPU 4x slower");
  console.log(`  ${"empty page with React, Fluent, teams-js".padEnd(44)} ${empty.toFixed(0)} ms`);
  console.log(`  ${"the circle's tab".padEnd(44)} ${circle.toFixed(0)} ms`);
  verdict("the circle's tab against the empty page", circle / empty, 1.3);
}
