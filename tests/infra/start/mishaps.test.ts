import { type ChildProcess, execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "../../../infra/local/bot-child.ts";
import { startLocalWorld, worldFolder } from "../../../infra/local/local-world.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { askProduct } from "../../../infra/local/sample/ask-product.ts";
import { aFolder } from "../../builders/microsoft365.ts";
import { npmStart, somePort } from "../../builders/npm-start.ts";

/** The product's process, under `npm start`'s. */
function productOf({ pid }: ChildProcess): number {
  return Number(execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }).trim());
}

describe("npm start, when something is wrong", () => {
  it("leaves a damaged file of the world as it is and says which", async () => {
    const data = aFolder();
    const file = join(worldFolder(data), "teams.json");
    mkdirSync(worldFolder(data));
    writeFileSync(join(data, "peer-circles.sqlite"), "");
    writeFileSync(file, '{"conversations":');
    const { code, said } = await npmStart(["--port", await somePort(), "--data", data]);
    expect(said.trim().split("\n").at(-1)).toMatch(/teams\.json is damaged and was left as it is/);
    expect([code, readFileSync(file, "utf8")]).toEqual([1, '{"conversations":']);
  }, 60_000);

  it("does not start a second time on one data folder", async () => {
    const data = aFolder();
    const args = async () => ["--port", await somePort(), "--data", data, "--empty"];
    let second = { code: null as number | null, said: "" };
    const first = await npmStart(await args(), async () => {
      second = await npmStart(await args());
    });
    expect(second.said.trim().split("\n")).toEqual([expect.stringMatching(/is in use by process/)]);
    expect([first.code, second.code]).toEqual([0, 1]);
  }, 120_000);

  it("ends, and says so, when the product is lost", async () => {
    const args = ["--port", await somePort(), "--data", aFolder(), "--empty"];
    const { code, said } = await npmStart(args, async (_url, process) => {
      const gone = new Promise((resolve) => process.once("exit", resolve));
      globalThis.process.kill(productOf(process), "SIGKILL");
      await gone;
    });
    expect([code, said]).toEqual([1, expect.stringContaining("Peer Circles ended unexpectedly")]);
  }, 120_000);
});

describe("the product as a process of its own", () => {
  it("shows the world's time, also after it was killed and started again", async () => {
    const world = await startLocalWorld({ port: 0, dataFolder: aFolder(), bot: startChild });
    const away = async () => {
      const token = await world.microsoft365.issueSsoToken(people.amara);
      const { now } = await askProduct(world.product, token).circle.mine();
      return Math.abs(Date.parse(now) - Date.parse(world.clock.now()));
    };
    await world.clock.move({ days: 2 });
    const moved = await away();
    await world.bot.kill();
    await world.bot.start();
    const restarted = await away();
    await world.clock.move({ days: 1 });
    const again = await away();
    await world.stop();
    for (const each of [moved, restarted, again]) expect(each).toBeLessThan(3000);
  }, 120_000);
});
