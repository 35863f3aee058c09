import type { Browser, Frame, Page } from "playwright-core";
import { prepared } from "./prepared.ts";
import { connect, type Visitor, visit } from "./visitor.ts";

jest.setTimeout(60_000);

const circle = "#/conversation/New to leading/circle";
const calls = /\/api\/rpc\//;

describe("when something goes wrong", () => {
  let browser: Browser;
  let mateo: Visitor;
  let tab: Frame;
  let page: Page;

  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    mateo = await visit(browser, prepared().sample.url, "mateo");
    page = mateo.page;
    await mateo.go(circle);
    tab = await mateo.tab();
    await tab.getByRole("button", { name: "Add an ask" }).click();
    await tab.getByRole("textbox", { name: "What would help you?" }).fill("A calm word");
  });
  afterEach(async () => {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await mateo.leave();
  });

  const save = () => tab.getByRole("button", { name: "Save" }).click();
  const typed = () => tab.getByRole("textbox", { name: "What would help you?" }).inputValue();

  it.each([
    [
      "without a connection",
      (go: Page) => go.route(calls, (route) => route.abort()),
      /no connection/,
    ],
    [
      "with an outage",
      (go: Page) => go.route(calls, (route) => route.fulfill({ status: 503, body: "" })),
      /not possible right now|went wrong on our side/,
    ],
    [
      "with a token that is not taken",
      (go: Page) => go.route(calls, (route) => route.fulfill({ status: 401, json: {} })),
      /who you are/,
    ],
  ])(
    "says so kindly %s, keeps what was typed and goes on afterwards",
    async (_how, breakIt, words) => {
      await breakIt(page);
      await save();
      await tab.getByText(words).first().waitFor();
      expect(await typed()).toBe("A calm word");
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await save();
      await tab.getByRole("button", { name: "Remove: A calm word" }).click();
      await tab.getByRole("button", { name: "Remove: A calm word" }).waitFor({ state: "hidden" });
    },
  );

  it("keeps the focus and what is being typed while others change the page", async () => {
    const field = tab.getByRole("textbox", { name: "What would help you?" });
    await field.focus();
    const priya = await visit(browser, prepared().sample.url, "priya");
    await priya.go(circle);
    const theirs = await priya.tab();
    await theirs
      .getByRole("button", { name: /^Move down/, disabled: false })
      .first()
      .click();
    await theirs.getByRole("button", { name: "Undo" }).click();
    await priya.leave();
    await page.keyboard.type(" please");
    expect(await typed()).toBe("A calm word please");
  });
});

describe("with a slow server", () => {
  it("shows something within two seconds", async () => {
    const browser = await connect();
    const amara = await visit(browser, prepared().sample.url, "amara");
    await amara.page.route(calls, async (route) => {
      await new Promise((done) => setTimeout(done, 4000));
      await route.continue().catch(() => undefined);
    });
    await amara.go(circle);
    await amara.page.locator("iframe").waitFor();
    const tab = amara.page.frameLocator("iframe");
    await tab
      .getByRole("status")
      .or(tab.getByText("Loading"))
      .first()
      .waitFor({ state: "attached", timeout: 2000 });
    await tab.getByRole("heading", { name: "Agenda" }).waitFor();
    await browser.close();
  });
});
