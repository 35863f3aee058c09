import { setTimeout } from "node:timers/promises";
import type { Browser, Frame } from "playwright-core";
import { startChild } from "../../infra/local/bot-child.ts";
import { people } from "../../infra/local/organisation/people.ts";
import { team } from "../../infra/local/organisation/places.ts";
import { pageFolder, tabFolder } from "../../infra/local/start/build-pages.ts";
import { circleTab } from "../../shared/circle/circle-tab.ts";
import { aJourney } from "../journeys/journey.ts";
import { aPlayedCircle, booked } from "../journeys/played-circle.ts";
import { openApp, openCircle } from "./host-page.ts";
import {
  clockOf,
  countedAt,
  type Screen,
  type Shown,
  shownOn,
  since,
  writesDown,
} from "./shown.ts";
import { faultsIn } from "./sound.ts";
import { connect, type Visitor, visit } from "./visitor.ts";

jest.setTimeout(90_000);

const { amara, priya } = people;
const place = team.channels.firstLeads.name;

/** How far apart what the screens show may be: the promise is a second. */
const apart = 1000;
/** How long they may take on a machine that does other things as well; that is no part of the promise. */
const patience = 20_000;

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
    for (const { page } of visitors) await writesDown(page);
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
  const everyone = () => Promise.all(tabs.map(shownOn));
  const until = async (holds: (all: readonly (readonly Shown[])[]) => boolean) => {
    const end = performance.now() + patience;
    let all = await everyone();
    while (!holds(all) && performance.now() < end) {
      await setTimeout(100);
      all = await everyone();
    }
    expect(holds(all) ? [] : all.map((each) => each.slice(-2))).toEqual([]);
    return all;
  };
  const now = () => Promise.all(tabs.map(clockOf));

  /** All three come to show it, by their own record within a second of each other. */
  const expectArrived = async (holds: (screen: Screen) => boolean) => {
    const all = await until((shown) => shown.every((each) => since(each, holds) !== undefined));
    const moments = all.map((each) => since(each, holds) ?? Number.NaN);
    expect(Math.max(...moments) - Math.min(...moments)).toBeLessThanOrEqual(apart);
  };
  /** All three show `words` and the same besides, and count to within a second of each other at the same moment. */
  const expectSame = async (words: string) => {
    const from = Math.max(...(await now()));
    const all = await until((shown) => {
      const last = shown.map((each) => each.at(-1));
      const alike = new Set(last.map((each) => each?.words)).size === 1;
      const there = last.every((each) => each?.words.split("|")[0] === words);
      const goesOn = last.every((each) => each && (each.paused || each.at > from));
      return alike && there && goesOn;
    });
    const seconds = countedAt(all, from);
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(1);
    return Math.min(...seconds);
  };
  const shows = (words: string) => expectArrived((screen) => screen.words.split("|")[0] === words);

  it("begins on all of them with one tap in the side panel", async () => {
    expect(await tab(0).evaluate(() => window.innerWidth)).toBeLessThanOrEqual(280);
    await tab(0).getByRole("button", { name: "Start the agenda" }).click();
    await shows("Check-in");
    await expectSame("Check-in");
  });

  it("goes on for all at a tap of anyone who takes the buttons", async () => {
    for (const each of tabs) {
      const take = each.getByRole("button", { name: "Steer from here" });
      if (await take.isVisible()) await take.click();
    }
    await tab(2).getByRole("button", { name: "Skip the round" }).click();
    await shows("Present");
    await expectSame("Present");
    for (const each of tabs)
      await each.getByText("Just listening", { exact: true }).first().waitFor();
    await tab(1).getByRole("button", { name: "Next: Questions" }).click();
    await shows("Questions");
    await expectSame("Questions");
  });

  it("moves once when two tap in the same moment", async () => {
    const name = "Next: Mirror back";
    const buttons = await Promise.all(
      [0, 2].map((index) => tab(index).getByRole("button", { name }).elementHandle()),
    );
    // The other's tap may come first, and change what the button says under the finger.
    const tap = (button: Node) => {
      if (button instanceof HTMLElement) button.click();
    };
    await Promise.all(buttons.map((each) => each?.evaluate(tap)));
    await shows("Mirror back");
    await expectSame("Mirror back");
  });

  it("shows the same after a reload in the middle of a pause, and goes on from there", async () => {
    await tab(0).getByRole("button", { name: "Pause" }).click();
    await expectArrived(({ paused }) => paused);
    const before = await expectSame("Mirror back");
    const [, reloaded] = visitors;
    await reloaded?.page.reload();
    const again = await reloaded?.tab();
    tabs = tabs.map((each, index) => (index === 1 && again ? again : each));
    expect(await expectSame("Mirror back")).toBe(before);
    await tab(2).getByRole("button", { name: "Go on" }).click();
    const goesOn = Math.max(...(await now()));
    await expectArrived(({ paused }) => !paused);
    const left = await expectSame("Mirror back");
    const gone = (Math.max(...(await now())) - goesOn) / 1000;
    expect(left).toBeGreaterThanOrEqual(before - Math.ceil(gone) - 2);
  });

  it("gives two more minutes and takes them back, and asks everyone whether they are on it", async () => {
    const before = await expectSame("Mirror back");
    await tab(0).getByRole("button", { name: "+2 min" }).click();
    await expectArrived(({ seconds }) => seconds > before + 100);
    await tab(0).getByRole("button", { name: "Undo" }).click();
    await expectArrived(({ seconds }) => seconds <= before);
    await expectSame("Mirror back");
    await tab(2).getByRole("button", { name: "Still on topic?" }).click();
    await expectArrived(({ asked }) => asked);
    for (const each of tabs) {
      const words = await each.getByText(/^A moment: are we still on /).textContent();
      expect(words).toContain("“How do I say no?”");
    }
  });

  it("counts beyond the step's time on all of them, neutral and silent, once its time is over", async () => {
    await journey.world.clock.move({ minutes: 6 });
    await tab(2).getByRole("button", { name: "Still on topic?" }).click();
    await expectArrived(({ seconds }) => seconds < 0);
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
