import { type ChildProcess, execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { people } from "../../../infra/local/organisation/people.ts";
import { team } from "../../../infra/local/organisation/places.ts";
import { askProduct, type Product } from "../../../infra/local/sample/ask-product.ts";
import { hostHand } from "../../../infra/local/sample/host-hand.ts";
import { conversationId } from "../../../shared/kernel/ids.ts";
import { aFolder } from "../../builders/microsoft365.ts";
import { npmStart, somePort } from "../../builders/npm-start.ts";
import { terms } from "../../journeys/played-circle.ts";

const { amara } = people;

/** The product's processes, under `npm start`'s. */
function productsOf({ pid }: ChildProcess): readonly number[] {
  const found = execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" });
  return found.trim().split("\n").map(Number);
}

/** The product as Amara's tab uses it, one port after the page. */
async function amarasTab(url: string) {
  const answer = await fetch(`${url}/host/me/${amara.id}/token`);
  const { token } = (await answer.json()) as { readonly token: string };
  return askProduct(`http://localhost:${Number(new URL(url).port) + 1}`, token);
}

/** The configuration page finds the conversation's people as soon as Teams has told the product that it was added. */
async function heardOf(tab: Product, conversation: string): Promise<void> {
  const place = { tenant: terms.tenant, conversation: conversationId.parse(conversation) };
  for (let tries = 0; tries < 40; tries++) {
    const found = await tab.circle.roster(place).catch(() => undefined);
    if (found) return;
    await wait(500);
  }
}

describe("npm start -- --store cosmos", () => {
  it("keeps what was said over a restart, and serves through one instance while another is killed", async () => {
    const on = ["--store", "cosmos", "--instances", "2", "--empty"];
    const args = [...on, "--port", await somePort(), "--data", aFolder()];
    const conversation = team.channels.firstLeads.id;
    const first = await npmStart(args, async (url, process) => {
      await hostHand(url).addApp(amara, conversation);
      const tab = await amarasTab(url);
      await heardOf(tab, conversation);
      const { circle } = await tab.circle.make({ ...terms, people: [...terms.people] });
      const [one = 0, ...others] = productsOf(process);
      expect(others).toHaveLength(1);
      globalThis.process.kill(one, "SIGKILL");
      await wait(50);
      for (let reads = 0; reads < 4; reads++)
        expect((await tab.circle.page(circle)).name).toBe(terms.name);
    });
    let known: unknown;
    const second = await npmStart(args, async (url) => {
      known = await (await amarasTab(url)).circle.at({ tenant: terms.tenant, conversation });
    });
    expect(known).toMatchObject({ state: "member", page: { name: terms.name } });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.said).toContain("ended unexpectedly and is started again.");
  }, 180_000);

  it("says in one sentence that a folder was begun with the other store", async () => {
    const data = aFolder();
    writeFileSync(join(data, "peer-circles.sqlite"), "");
    const args = ["--store", "cosmos", "--data", data, "--port", await somePort()];
    const { code, said } = await npmStart(args);
    expect([code, said.trim()]).toEqual([
      1,
      expect.stringMatching(/was begun with --store sqlite\..*$/),
    ]);
  }, 60_000);

  it("leaves a damaged file as it is and says which", async () => {
    const file = join(aFolder(), "peer-circles.cosmos");
    writeFileSync(file, "no database");
    const args = ["--store", "cosmos", "--data", join(file, ".."), "--port", await somePort()];
    const { code, said } = await npmStart(args);
    expect(said.trim().split("\n").at(-1)).toContain("peer-circles.cosmos");
    expect([code, readFileSync(file, "utf8")]).toEqual([1, "no database"]);
  }, 120_000);
});
