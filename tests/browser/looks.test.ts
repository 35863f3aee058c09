import type { Browser } from "playwright-core";
import { everyPage } from "./pages.ts";
import { prepared } from "./prepared.ts";
import { faultsIn, layoutFaults } from "./sound.ts";
import { connect, type Theme, visit } from "./visitor.ts";

jest.setTimeout(120_000);

/** Each page in one of them, the next in the next; every page in every theme at every width takes long (looks.long.ts). */
const looks: readonly (readonly [Theme, number])[] = [
  ["light", 280],
  ["dark", 375],
  ["contrast", 1440],
];
const widths = [1024, 375, 280];

describe("in three themes, from 280 to 1440 px", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it.each(everyPage.map((page, index) => ({ ...page, look: looks[index % looks.length] })))(
    "$page breaks no rule, is not cut off and complains of nothing",
    async ({ who, open, look }) => {
      const visitor = await visit(browser, prepared().sample.url, who, { reducedMotion: true });
      const shown = await open(visitor);
      const faults: string[] = [];
      if (!look) throw new Error("No look");
      const [theme, wide] = look;
      await visitor.look({ theme, width: wide });
      const found = await faultsIn(shown);
      faults.push(...found.map((fault) => `${theme}, ${wide} px: ${fault}`));
      for (const width of widths) {
        await visitor.look({ width });
        const cut = await layoutFaults(shown);
        faults.push(...cut.map((fault) => `${width} px: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    },
  );
});
