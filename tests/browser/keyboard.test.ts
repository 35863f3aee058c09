import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { LocalWorld } from "../../infra/local/local-world.ts";
import { focus, pressBy, reach } from "./keyboard.ts";
import { prepared } from "./prepared.ts";
import { aFolder, startWorld } from "./sample-world.ts";
import { connect, type Visitor, visit } from "./visitor.ts";

jest.setTimeout(120_000);

describe("by keyboard alone", () => {
  let browser: Browser;
  const folder = aFolder();
  let world: LocalWorld;
  let amara: Visitor;
  beforeAll(async () => {
    browser = await connect();
    world = await startWorld(0, folder);
    amara = await visit(browser, world.url, "amara");
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
  });

  it("someone adds the app and makes a circle in a group chat", async () => {
    const { page } = amara;
    await pressBy(page, /^Thursday coffee/);
    await pressBy(page, "Add Peer Circles");
    await page.getByRole("heading", { name: "A place for a peer circle" }).waitFor();
    await pressBy(page, "Add a tab");
    const form = await amara.tab();
    await form.getByRole("checkbox").first().waitFor();
    await reach(page, /^Name of the circle/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Coffee circle");
    expect(await form.getByRole("textbox").first().inputValue()).toBe("Coffee circle");
    await reach(page, /^What you help each other with/);
    await page.keyboard.type("Listening well.");
    expect(await form.getByRole("textbox").nth(1).inputValue()).toBe("Listening well.");
    for (const name of [/^Lena/, /^Yusuf/, /^Sofia/]) {
      await pressBy(page, name, "Space");
      await form.getByRole("checkbox", { name, checked: true }).waitFor();
    }
    await page.getByRole("button", { name: "Save", disabled: false }).waitFor();
    await pressBy(page, "Save");
    await page.getByRole("tab", { name: "Circle", selected: true }).waitFor();
    const tab = await amara.tab();
    await tab.getByRole("heading", { name: "Coffee circle" }).waitFor();
  });

  it("adds an ask and takes it off again", async () => {
    const { page } = amara;
    const tab = await amara.tab();
    await pressBy(page, "Add an ask");
    await tab.getByRole("textbox", { name: "What would help you?" }).waitFor();
    await page.keyboard.type("A quiet hour");
    await pressBy(page, "Save");
    await tab.getByText("A quiet hour").waitFor();
    await pressBy(page, "Remove: A quiet hour");
    await tab.getByText("A quiet hour").waitFor({ state: "hidden" });
    expect((await focus(page)).name).toBe("Undo");
  });

  it("is back in the calendar where a dialog or an entry was", async () => {
    const { page } = amara;
    await amara.go("#/calendar");
    await page.getByRole("button", { name: "Add busy time" }).waitFor();
    await pressBy(page, "Add busy time");
    await page.getByRole("dialog").waitFor();
    await pressBy(page, "Add");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await focus(page)).name).toBe("Add busy time");
    await pressBy(page, "Delete this entry");
    await page.getByRole("button", { name: "Delete this entry" }).waitFor({ state: "detached" });
    await page.waitForFunction("document.activeElement.ariaLabel === 'Days'");
  });

  it("sees at every stop where the focus is", async () => {
    const priya = await visit(browser, prepared().sample.url, "priya");
    const { page } = priya;
    await priya.go("#/conversation/New to leading/circle");
    const tab = await priya.tab();
    await tab.getByRole("heading", { name: "Agenda" }).waitFor();
    const unseen: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press("Tab");
      const { name, visible } = await focus(page);
      if (name !== "" && !visible) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });
});
