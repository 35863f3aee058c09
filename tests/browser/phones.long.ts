import type { Browser } from "playwright-core";
import { prepared } from "./prepared.ts";
import { inDialogs, openRoute, tabRoutes } from "./routes.ts";
import { faultsIn } from "./sound.ts";
import { smallTargets } from "./targets.ts";
import { connect, visit } from "./visitor.ts";

jest.setTimeout(60_000);

describe("on a phone of 375 px", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it.each(tabRoutes())("$path is whole, and a finger hits everything in it", async (route) => {
    const who = route.path === "/configure" ? "mateo" : "amara";
    const look = { width: 375, height: 812, touch: true, reducedMotion: true };
    const phone = await visit(browser, prepared().sample.url, who, look);
    const tab = await (inDialogs[route.path]?.(phone) ?? openRoute(phone, route));
    expect([...(await faultsIn(tab)), ...(await smallTargets(tab))]).toEqual([]);
    await phone.leave();
  });
});
