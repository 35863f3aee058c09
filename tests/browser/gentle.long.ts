import type { Browser } from "playwright-core";
import { say } from "../../bot/kit/say.ts";
import { directionOf } from "../../shared/kernel/language.ts";
import { everyPage } from "./pages.ts";
import { prepared } from "./prepared.ts";
import { faultsIn } from "./sound.ts";
import { connect, visit } from "./visitor.ts";

jest.setTimeout(60_000);

const circle = "#/conversation/New to leading/circle";

describe("for different readers", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  const inGerman = ["/", "/members", "/charter", "/break", "/past", "/shelf", "/join"];
  it.each([
    ...inGerman.map((route) => [route, "de"] as const),
    ["/", "fr"],
    ["/settings", "es"],
    ["/charter", "ja"],
    ["/", "ar"],
  ] as const)("shows %s in %s, every word of it, at 280 px", async (route, language) => {
    const lena = await visit(browser, prepared().sample.url, "lena", {
      width: 280,
      reads: language,
    });
    await lena.go(circle);
    const tab = await lena.tab();
    await tab.evaluate((to) => {
      window.location.hash = to;
    }, route);
    await tab.locator("h1").waitFor();
    await tab.getByText(say(language)("app:loading")).first().waitFor({ state: "hidden" });
    const text = await tab.locator("body").textContent();
    expect(text).not.toMatch(/\b(app|circle|agenda|schedule|shelf|rotation|reflection)[:.]\w|\{\{/);
    const spoken = await tab.evaluate(() => [
      document.documentElement.lang,
      document.documentElement.dir,
    ]);
    expect(spoken).toEqual([language, directionOf(language)]);
    expect(await faultsIn(tab)).toEqual([]);
    await lena.leave();
  });

  it("can be read at 200 per cent", async () => {
    // A browser that shows everything twice as large has half the room.
    const amara = await visit(browser, prepared().sample.url, "amara", { width: 640, height: 450 });
    const [landing] = everyPage;
    if (!landing) throw new Error("There are no pages.");
    const tab = await landing.open(amara);
    expect(await faultsIn(tab)).toEqual([]);
    await tab.getByRole("button", { name: "Add an ask" }).click();
    expect(await faultsIn(tab)).toEqual([]);
  });

  it("moves nothing for those who asked for less motion", async () => {
    const amara = await visit(browser, prepared().sample.url, "amara", { reducedMotion: true });
    await amara.go(circle);
    const tab = await amara.tab();
    await tab.getByRole("button", { name: "Cancel the session" }).click();
    const slow = await tab.evaluate(() =>
      document
        .getAnimations()
        .map((each) => Number(each.effect?.getComputedTiming().duration ?? 0))
        .filter((duration) => duration > 50),
    );
    expect(slow).toEqual([]);
  });
});
