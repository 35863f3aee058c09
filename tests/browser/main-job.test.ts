import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { teamsLinks } from "../../bot/teams/links.ts";
import type { LocalWorld } from "../../infra/local/local-world.ts";
import { app } from "../../infra/local/organisation/app.ts";
import { people } from "../../infra/local/organisation/people.ts";
import { team } from "../../infra/local/organisation/places.ts";
import { hostHand } from "../../infra/local/sample/host-hand.ts";
import { neighbouringPorts } from "../builders/neighbouring-ports.ts";
import {
  addAsk,
  answerPulse,
  become,
  card,
  letTimePass,
  moveClock,
  openApp,
  openCircle,
  openPlace,
} from "./host-page.ts";
import { aFolder, startWorld, untilSundayNoon } from "./sample-world.ts";
import { connect, type Visitor, visit } from "./visitor.ts";

jest.setTimeout(90_000);

const place = "Back at work";

describe("the main job, clicked through by five people", () => {
  let browser: Browser;
  let world: LocalWorld;
  let port: number;
  const folder = aFolder();
  let amara: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    browser = await connect();
    port = await neighbouringPorts(3);
    world = await startWorld(port, folder, untilSundayNoon());
    amara = await visit(browser, world.url, "grace");
    other = await visit(browser, world.url, "priya");
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
  });

  it("greets a channel once when the app is added", async () => {
    const { page } = amara;
    await become(page, "Amara Okafor");
    await openPlace(page, place);
    await page.getByRole("button", { name: "Add Peer Circles" }).click();
    await card(page, "A place for a peer circle").waitFor();
    expect(await page.getByRole("heading", { name: "A place for a peer circle" }).count()).toBe(1);
  });

  it("makes a circle on the configuration page", async () => {
    const { page } = amara;
    await page.getByRole("button", { name: "Add a tab" }).click();
    const form = await amara.tab();
    await form.getByRole("textbox", { name: /Name of the circle/ }).fill("Back and forward");
    await form.getByRole("textbox", { name: /What you help/ }).fill("Finding our pace again.");
    for (const name of ["Yusuf", "Priya", "Mateo", "Grace"])
      await form.getByRole("checkbox", { name: new RegExp(name) }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("tab", { name: "Circle", selected: true }).waitFor();
    const tab = await amara.tab();
    await tab.getByRole("heading", { name: "Back and forward" }).waitFor();
  });

  it("lets each person join by their own choice, from the card and from the tab", async () => {
    const { page } = other;
    for (const name of ["Yusuf Demir", "Mateo Álvarez"]) {
      await become(page, name);
      await openPlace(page, place);
      await page.getByRole("button", { name: /^(I’m in|Ich bin dabei)/ }).click();
      await page.getByText(/You are in\.|Du bist dabei/).waitFor();
    }
    for (const name of ["Priya Raman", "Grace Kim"]) {
      await become(page, name);
      const tab = await openCircle(other, place);
      await tab.getByRole("link", { name: "I’m in" }).first().click();
      await tab.getByRole("textbox", { name: /What I can offer/ }).fill("A patient ear");
      await tab.getByRole("button", { name: "I’m in" }).click();
      await tab.getByRole("button", { name: "Add an ask" }).waitFor();
    }
  });

  it("finds a time and books it into everyone's calendar", async () => {
    const tab = await amara.tab();
    await tab.getByRole("link", { name: "Find a time" }).click();
    await tab.getByRole("button", { name: /^Book/ }).first().click();
    await tab.getByText("5 of 5 can come").waitFor();
    await tab.getByRole("button", { name: "I can’t come" }).waitFor();
    for (const { page } of [amara, other]) {
      await openApp(page, "Calendar");
      await page.getByRole("button", { name: "Accept Back and forward" }).waitFor();
    }
  });

  it("leads from a line in the activity feed to what it is about", async () => {
    const { page } = amara;
    const { circle } = teamsLinks({ TEAMS_APP_ID: app.teamsAppId, PUBLIC_URL: world.product });
    world.microsoft365.graph.addToFeed(people.amara.id, {
      ...{ at: world.clock.now(), type: "turnComes", topic: "Whose turn it is", preview: "Soon" },
      link: circle(team.channels.returning.id, "turns"),
    });
    await openApp(page, "Activity");
    await page.getByRole("button", { name: /It is your turn to facilitate soon/ }).click();
    const tab = await amara.tab();
    await tab.getByRole("heading", { name: "Whose turn", exact: true }).waitFor();
  });

  it("shows what one person changes to another within a second", async () => {
    const mine = await openCircle(amara, place);
    const theirs = await openCircle(other, place);
    await theirs.getByRole("button", { name: "Add an ask" }).waitFor();
    await addAsk(mine, "How do I say no?", "Just listening");
    await theirs.getByText("How do I say no?").waitFor({ timeout: 1000 });
    await addAsk(mine, "Look at my plan", "Feedback");
    await theirs.getByText("Look at my plan").waitFor({ timeout: 1000 });
  });

  it("lets asks be moved, changed and removed, and takes that back", async () => {
    const tab = await amara.tab();
    await tab.getByRole("button", { name: "Move up: Look at my plan" }).click();
    await tab.getByRole("button", { name: "Move up: Look at my plan", disabled: true }).waitFor();
    await tab.getByRole("button", { name: "Edit: Look at my plan" }).click();
    await tab.getByRole("textbox", { name: "What would help you?" }).fill("Look at my talk");
    await tab.getByRole("button", { name: "Save" }).click();
    await tab.getByRole("button", { name: "Remove: Look at my talk" }).click();
    await tab.getByText("Look at my talk").waitFor({ state: "hidden" });
    await tab.getByRole("button", { name: "Undo" }).click();
    await tab.getByText("Look at my talk").waitFor();
    const theirs = await other.tab();
    await theirs.getByText("Look at my talk").waitFor();
  });

  it("keeps a shelf", async () => {
    const tab = await amara.tab();
    await tab.getByRole("button", { name: "Add to the shelf" }).click();
    await tab.getByRole("textbox", { name: /What is it/ }).fill("Two empty mornings");
    await tab.getByRole("textbox", { name: /Why did it help/ }).fill("I think there.");
    await tab.getByRole("button", { name: "Save" }).click();
    const remove = tab.getByRole("button", { name: "Remove: Two empty mornings" });
    await remove.click();
    await remove.waitFor({ state: "hidden" });
    await tab.getByRole("button", { name: "Undo" }).click();
    await remove.waitFor();
  });

  it("reminds a day before", async () => {
    const { page } = amara;
    await openPlace(page, place);
    const cards = page.getByRole("article", { name: /^Message by/ }).filter({
      has: page.getByRole("heading", { name: "Next session" }),
    });
    expect(await cards.count()).toBe(1);
    await letTimePass(page, /^To what is due next/, cards.nth(1));
    await cards.nth(1).getByText("2 asks wait").waitFor();
  });

  it("stands beside the meeting, 280 px wide, and counts who was there", async () => {
    const { page } = amara;
    const [meeting] = (await hostHand(world.url).places(people.amara)).meetings;
    await moveClock(page, meeting?.startsAt ?? "", people.amara.zone);
    await openApp(page, "Calendar");
    await page.getByRole("button", { name: "Join Back and forward" }).click();
    await page.getByRole("button", { name: "Join now" }).click();
    const panel = await amara.tab();
    await panel.getByRole("heading", { name: "Happening now" }).waitFor();
    expect(await panel.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(280);
    await panel.getByRole("button", { name: "I was there" }).click();
    await panel.getByRole("button", { name: "You were there", pressed: true }).waitFor();
  });

  it("asks to look back once the meeting has ended, in the card and in the tab", async () => {
    const { page } = amara;
    await page.getByRole("button", { name: "End meeting" }).click();
    await openPlace(page, place);
    const prompt = card(page, "A minute to look back");
    await prompt.getByRole("textbox").fill("I said no, kindly.");
    await prompt.getByRole("button", { name: "Keep it for myself" }).click();
    await prompt.getByText("Kept in your journal").waitFor();
    for (const { name } of [people.amara, people.yusuf, people.priya, people.mateo, people.grace]) {
      await become(other.page, name);
      const tab = await openCircle(other, place);
      await tab.locator("a[href^='#/reflect/']").click();
      await answerPulse(tab);
    }
  });

  it("shows the counts to the circle after three days, and a journal to its writer alone", async () => {
    const { page } = amara;
    const tab = await openCircle(amara, place);
    await letTimePass(page, "+1 day", tab.getByText(/^5 answers about/), 5);
    await openApp(page, "Peer Circles");
    const personal = await amara.tab();
    await personal.getByText("Back and forward").waitFor();
    await personal.getByRole("link", { name: "My journal" }).click();
    await personal.getByText("I said no, kindly.").waitFor();
  });

  it("has everything again after a restart", async () => {
    await world.stop();
    world = await startWorld(port, folder);
    const { page } = amara;
    await page.reload();
    const journal = await amara.tab();
    await journal.getByRole("link", { name: /My journal/ }).click();
    await journal.getByText("I said no, kindly.").waitFor();
    const tab = await openCircle(amara, place);
    await tab.getByText("Two empty mornings").waitFor();
    await tab.getByText(/^5 answers about/).waitFor();
  });
});
