import { rmSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { startChild } from "../../infra/local/bot-child.ts";
import { type LocalWorld, startLocalWorld } from "../../infra/local/local-world.ts";
import { people } from "../../infra/local/organisation/people.ts";
import { askProduct } from "../../infra/local/sample/ask-product.ts";
import { playSample } from "../../infra/local/sample/play-sample.ts";
import { story } from "../../infra/local/sample/story.ts";
import { pageFolder, tabFolder } from "../../infra/local/start/build-pages.ts";
import { later } from "../../shared/time/instant.ts";
import { aFolder } from "./sample-world.ts";
import { faultsIn } from "./sound.ts";
import { connect, type Visitor, visit } from "./visitor.ts";

jest.setTimeout(60_000);

describe("consent to book in one's own calendar", () => {
  const folder = aFolder();
  let browser: Browser;
  let world: LocalWorld;
  let priya: Visitor;

  beforeAll(async () => {
    browser = await connect();
    world = await startLocalWorld({
      port: 0,
      dataFolder: folder,
      aheadMilliseconds: -story.beganDaysAgo * 86_400_000,
      bot: startChild,
      pageFolder,
      tabFolder,
      mailbox: "none",
      consent: "asked",
      settings: { LOG_LEVEL: "silent" },
    });
    await playSample(world);
    await cancelNext(world);
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    world.microsoft365.requireConsent(people.priya.id, true);
    priya = await visit(browser, world.url, "priya");
  });
  afterEach(async () => {
    // A refusal is answered with 403, which browsers call an error.
    expect(priya.complaints.filter((words) => !words.includes("403"))).toEqual([]);
    await priya.leave();
  });

  it("is asked for in Microsoft's window; a no is answered in words, at every width", async () => {
    const tab = await findTime(priya);
    await tab.getByText("needs your permission").waitFor();
    const asked = await give(tab, priya.page);
    expect(new URL(asked.url()).origin).toBe(world.url);
    expect(await asked.getByRole("combobox", { name: "Account" }).inputValue()).toBe(
      people.priya.id,
    );
    expect(await faultsIn(asked.mainFrame())).toEqual([]);
    await ends(asked, () => asked.getByRole("button", { name: "Cancel" }).click());
    await tab.getByText(/did not give permission.*grant admin consent/).waitFor();
    for (const width of [1024, 280]) {
      await priya.look({ width });
      expect(await faultsIn(tab)).toEqual([]);
    }
  });

  it("is missing still where the window is closed, or none opens", async () => {
    const tab = await findTime(priya);
    const asked = await give(tab, priya.page);
    await tab.getByText("in another window").waitFor();
    await asked.close();
    await tab.getByText("window was closed before you answered").waitFor();
    await priya.page.evaluate("window.open = () => null");
    await tab.getByRole("button", { name: "Give permission" }).click();
    await tab.getByText("did not open the window").waitFor();
  });

  it("once given shows the times, and books what was chosen with no further tap", async () => {
    const tab = await findTime(priya);
    await accept(tab, priya.page);
    const book = tab.getByRole("button", { name: /^Book/ }).first();
    await book.waitFor();
    // Taken back meanwhile, as an administrator or she herself can.
    world.microsoft365.requireConsent(people.priya.id, true);
    await book.press("Enter");
    await tab.getByText("needs your permission").or(tab.getByText("still may not")).waitFor();
    await accept(tab, priya.page);
    await tab.getByRole("button", { name: "I can’t come" }).waitFor();
    const events = world.microsoft365.graph.calendarOf(
      people.priya.id,
      world.clock.now(),
      later(world.clock.now(), { days: 30 }),
    );
    const own = events.filter(
      ({ organizer, cancelled }) => organizer === people.priya.id && !cancelled,
    );
    expect(own).toHaveLength(1);
  });

  it("ends on a page that explains itself where no Teams has opened the window", async () => {
    const page = await priya.page.context().newPage();
    await page.goto(`${world.product}/consent/end?state=forged&code=1`);
    await page.getByRole("heading", { name: "That did not work." }).waitFor();
    expect(await faultsIn(page.mainFrame())).toEqual([]);
  });
});

async function cancelNext(world: LocalWorld): Promise<void> {
  const product = askProduct(world.product, await world.microsoft365.issueSsoToken(people.amara));
  const [mine] = (await product.circle.mine()).circles;
  if (!mine) throw new Error("Amara is in no circle.");
  const { next } = await product.circle.page(mine.circle);
  if (!next) throw new Error("No session is planned.");
  await product.schedule.cancel({ ...mine.circle, session: next.session });
}

async function findTime(visitor: Visitor): Promise<Frame> {
  await visitor.go("#/conversation/New to leading/circle");
  const tab = await visitor.tab();
  await tab.getByRole("link", { name: "Find a time" }).click();
  return tab;
}

/** Taps, and answers the window that opens, once Microsoft's question is in it. */
async function give(tab: Frame, page: Page): Promise<Page> {
  const opened = page.waitForEvent("popup");
  await tab.getByRole("button", { name: "Give permission" }).click();
  const asked = await opened;
  await asked.getByRole("heading", { name: "Permissions requested" }).waitFor();
  return asked;
}

async function accept(tab: Frame, page: Page): Promise<void> {
  const asked = await give(tab, page);
  await ends(asked, () => asked.getByRole("button", { name: "Accept" }).click());
}

async function ends(asked: Page, answer: () => Promise<void>): Promise<void> {
  const closed = asked.waitForEvent("close");
  await answer();
  await closed;
}
