import type { Browser, Frame } from "playwright-core";
import { startChild } from "../../infra/local/bot-child.ts";
import { people } from "../../infra/local/organisation/people.ts";
import { team } from "../../infra/local/organisation/places.ts";
import { pageFolder, tabFolder } from "../../infra/local/start/build-pages.ts";
import { circleTab } from "../../shared/circle/circle-tab.ts";
import { aJourney } from "../journeys/journey.ts";
import { aPlayedCircle, booked } from "../journeys/played-circle.ts";
import { openApp, openCircle } from "./host-page.ts";
import { faultsIn } from "./sound.ts";
import { connect, type Visitor, visit } from "./visitor.ts";

jest.setTimeout(90_000);

const { amara, priya } = people;
const place = team.channels.firstLeads.name;

/** What a member's screen says of the session at this moment. */
interface Screen {
  readonly words: string;
  /** Seconds that the step has left. */
  readonly seconds: number;
}

async function screenOf(tab: Frame): Promise<Screen> {
  const live = tab.getByRole("region", { name: "The session runs" });
  await live.waitFor();
  return live.evaluate((region) => {
    const timer = region.querySelector("[role=timer]")?.textContent ?? "";
    const [, minutes, seconds, which] = /(\d+):(\d+) (left|over)/.exec(timer) ?? [];
    const whole = Number(minutes) * 60 + Number(seconds);
    const status = region.querySelector("[role=status] > p")?.textContent ?? "";
    const coming = [...region.querySelectorAll("li")].map(({ textContent }) => textContent);
    return { words: [status, ...coming].join("|"), seconds: which === "over" ? -whole : whole };
  });
}

describe("a live session on three members' screens", () => {
  let browser: Browser;
  let journey: Awaited<ReturnType<typeof aJourney>>;
  let visitors: readonly Visitor[] = [];
  let tabs: readonly Frame[] = [];

  beforeAll(async () => {
    browser = await connect();
    journey = await aJourney({ bot: startChild, pageFolder, tabFolder });
    const circle = await aPlayedCircle(journey);
    const address = `${journey.world.product}/tab/index.html`;
    await journey.hand.addTab(amara, circle.home, {
      name: "Circle",
      entityId: circleTab,
      contentUrl: address,
      websiteUrl: address,
      removeUrl: `${address}#/remove`,
    });
    const session = await booked(journey, circle);
    for (const [text, mode] of [
      ["How do I say no?", "listening"],
      ["Look at my plan", "advice"],
    ] as const)
      await (await journey.as(priya)).agenda.add({ ...circle.circle, text, mode });
    await journey.world.clock.move({ to: session.startsAt });
    await journey.settled();
    const { url } = journey.world;
    const [beside, first, wrong] = [
      await visit(browser, url, "amara"),
      await visit(browser, url, "priya", { theme: "dark" }),
      await visit(browser, url, "mateo"),
    ];
    // Mateo's device is two hours and some behind, and shows it everywhere.
    await wrong.page.addInitScript(() => {
      const real = Date.now.bind(Date);
      Date.now = () => real() - 7_384_600;
    });
    await wrong.page.reload();
    visitors = [beside, first, wrong];
    await openApp(beside.page, "Calendar");
    await beside.page.getByRole("button", { name: "Join First steps" }).click();
    await beside.page.getByRole("button", { name: "Join now" }).click();
    tabs = [await beside.tab(), await openCircle(first, place), await openCircle(wrong, place)];
  });
  afterAll(async () => {
    await Promise.all(visitors.map((each) => each.leave()));
    await browser.close();
  });

  const tab = (index: number): Frame => {
    const found = tabs[index];
    if (!found) throw new Error("nobody there");
    return found;
  };
  /** All three show `words`, and count to within a second of each other. */
  const expectSame = async (words: string) => {
    for (const each of tabs)
      await each.getByText(words, { exact: true }).first().waitFor({ timeout: 1000 });
    const screens = await Promise.all(tabs.map(screenOf));
    const seconds = screens.map((each) => each.seconds);
    expect(new Set(screens.map((each) => each.words)).size).toBe(1);
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(1);
    return Math.min(...seconds);
  };

  /** Within a second all three count from there. */
  const expectLeft = async (holds: (seconds: number) => boolean) => {
    const until = performance.now() + 1000;
    let shown: readonly number[] = [];
    do shown = (await Promise.all(tabs.map(screenOf))).map(({ seconds }) => seconds);
    while (!shown.every(holds) && performance.now() < until);
    expect(shown.filter((seconds) => !holds(seconds))).toEqual([]);
  };

  it("begins on all of them with one tap in the side panel", async () => {
    expect(await tab(0).evaluate(() => window.innerWidth)).toBeLessThanOrEqual(280);
    await tab(0).getByRole("button", { name: "Start the agenda" }).click();
    await expectSame("Check-in");
  });

  it("goes on for all at a tap of anyone who takes the buttons", async () => {
    for (const each of tabs) {
      const take = each.getByRole("button", { name: "Steer from here" });
      if (await take.isVisible()) await take.click();
    }
    await tab(2).getByRole("button", { name: "Skip the round" }).click();
    await expectSame("Present");
    await expectSame("Just listening");
    await tab(1).getByRole("button", { name: "Next: Questions" }).click();
    await expectSame("Questions");
  });

  it("moves once when two tap in the same moment", async () => {
    await Promise.all(
      [0, 2].map((index) => tab(index).getByRole("button", { name: "Next: Mirror back" }).click()),
    );
    await expectSame("Mirror back");
  });

  it("shows the same after a reload in the middle of a pause, and goes on from there", async () => {
    await tab(0).getByRole("button", { name: "Pause" }).click();
    for (const each of tabs) await each.getByText(/^Paused, /).waitFor({ timeout: 1000 });
    const before = await expectSame("Mirror back");
    const [, reloaded] = visitors;
    await reloaded?.page.reload();
    const again = await reloaded?.tab();
    tabs = tabs.map((each, index) => (index === 1 && again ? again : each));
    await screenOf(tab(1));
    expect(await expectSame("Mirror back")).toBe(before);
    await tab(2).getByRole("button", { name: "Go on" }).click();
    for (const each of tabs) await each.getByText(/^[\d:]+ left$/).waitFor({ timeout: 1000 });
    expect(await expectSame("Mirror back")).toBeGreaterThanOrEqual(before - 3);
  });

  it("gives two more minutes and takes them back, and asks everyone whether they are on it", async () => {
    const before = await expectSame("Mirror back");
    await tab(0).getByRole("button", { name: "+2 min" }).click();
    await expectLeft((seconds) => seconds > before + 100);
    await tab(0).getByRole("button", { name: "Undo" }).click();
    await expectLeft((seconds) => seconds <= before);
    await expectSame("Mirror back");
    await tab(2).getByRole("button", { name: "Still on topic?" }).click();
    for (const each of tabs)
      await each
        .getByText(/^A moment: are we still on “How do I say no\?”/)
        .waitFor({ timeout: 1000 });
  });

  it("counts beyond the step's time on all of them, neutral and silent, once its time is over", async () => {
    await journey.world.clock.move({ minutes: 6 });
    await tab(2).getByRole("button", { name: "Still on topic?" }).click();
    await expectLeft((seconds) => seconds < 0);
    expect(await expectSame("Mirror back")).toBeLessThan(0);
  });

  it("breaks no rule for reading in three themes, in the panel and in the tab", async () => {
    const faults: string[] = [];
    for (const [index, theme] of [
      [0, "dark"],
      [0, "contrast"],
      [0, "light"],
      [1, "light"],
      [1, "contrast"],
    ] as const) {
      await visitors[index]?.look({ theme });
      faults.push(...(await faultsIn(tab(index))).map((fault) => `${theme}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it("fits into the side panel without anything cut off", async () => {
    const wide = await tab(0).evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    const complaints = visitors.flatMap((each) => each.complaints);
    expect(complaints.filter((words) => !/favicon/.test(words))).toEqual([]);
  });
});
