import type { Browser } from "playwright-core";
import { tabRoutes, visitRoute } from "./routes.ts";
import { faultsIn } from "./sound.ts";
import { smallTargets } from "./targets.ts";
import { connect } from "./visitor.ts";

jest.setTimeout(60_000);

describe("on a phone of 375 px", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it.each(tabRoutes())("$path is whole, and a finger hits everything in it", async (route) => {
    const look = { width: 375, height: 812, touch: true, reducedMotion: true };
    const { visitor: phone, tab } = await visitRoute(browser, route, look);
    expect([...(await faultsIn(tab)), ...(await smallTargets(tab))]).toEqual([]);
    await phone.leave();
  });
});
