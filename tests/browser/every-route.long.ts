import type { Browser, Frame } from "playwright-core";
import { tabRoutes, visitRoute } from "./routes.ts";
import { faultsIn } from "./sound.ts";
import { connect, type Theme } from "./visitor.ts";
import { walk } from "./walk.ts";

jest.setTimeout(60_000);

const looks: readonly (readonly [Theme, number])[] = [
  ["light", 280],
  ["dark", 375],
  ["contrast", 1440],
];
const routes = tabRoutes();
/** Where there is no page before it to go back to. */
const first = ["/", "/mine", "/session", "/configure", "/remove"];

describe("every page of the tab", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it("is known", () => {
    expect(routes.length).toBeGreaterThan(20);
  });

  it.each(routes)("$path is walked through by keyboard, and sound in every look", async (route) => {
    const { visitor: member, tab } = await visitRoute(browser, route, { reducedMotion: true });
    expect(await walk(member.page, tab)).toEqual(nothingAmiss);
    expect(await waysBack(tab)).toBeGreaterThanOrEqual(first.includes(route.path) ? 0 : 1);
    const faults: string[] = [];
    for (const [theme, width] of looks) {
      await member.look({ theme, width });
      const found = await faultsIn(tab);
      faults.push(...found.map((fault) => `${theme}, ${width} px: ${fault}`));
    }
    expect(faults).toEqual([]);
    // What is not theirs alone to see is not found, which browsers call an error.
    const mayMiss = route.path.includes(":");
    expect(member.complaints.filter((words) => !(mayMiss && words.includes("404")))).toEqual([]);
    await member.leave();
  });
});

const nothingAmiss = { unreached: [], unseen: [], unnamed: [], trapped: false };

function waysBack(tab: Frame): Promise<number> {
  return tab.getByRole("link", { name: /^Back to / }).count();
}
