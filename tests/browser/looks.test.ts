import type { Browser } from "playwright-core";
import { everyPage } from "./pages.ts";
import { prepared } from "./prepared.ts";
import { faultsIn, layoutFaults } from "./sound.ts";
import { connect, type Theme, visit } from "./visitor.ts";

jest.setTimeout(120_000);

/** Every theme and every width once; all of one with all of the other takes long (looks.long.ts). */
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

  it.each(everyPage)(
    "$page breaks no rule, is not cut off and complains of nothing",
    async ({ who, open }) => {
      const visitor = await visit(browser, prepared().sample.url, who, { reducedMotion: true });
      const shown = await open(visitor);
      const faults: string[] = [];
      for (const [theme, width] of looks) {
        await visitor.look({ theme, width });
        const found = await faultsIn(shown);
        faults.push(...found.map((fault) => `${theme}, ${width} px: ${fault}`));
      }
      for (const width of widths) {
        await visitor.look({ width });
        const found = await layoutFaults(shown);
        faults.push(...found.map((fault) => `${width} px: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    },
  );
});
