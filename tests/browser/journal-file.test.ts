import type { Browser, Download } from "playwright-core";
import { everyPage } from "./pages.ts";
import { prepared } from "./prepared.ts";
import { connect, visit } from "./visitor.ts";

jest.setTimeout(120_000);

describe("the journal as a file", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it("is saved on the device, without an address that anybody else could open", async () => {
    const visitor = await visit(browser, prepared().sample.url, "yusuf");
    const journal = await everyPage.find(({ page }) => page === "my journal")?.open(visitor);
    const asked: string[] = [];
    visitor.page.on("request", (request) => asked.push(request.url()));
    const begun = visitor.page.waitForEvent("download");
    await journal?.getByRole("button", { name: "Als Datei speichern" }).click();
    const file = await begun;
    expect(file.suggestedFilename()).toBe("journal.md");
    expect(file.url()).toMatch(/^blob:/);
    expect(await textOf(file)).toMatch(
      /^# Mein Journal\n\n## \d+\. \w+ \d{4} · New to leading\n\n\*\*Wann .*\*\*\n\n> Saying the other/,
    );
    await journal?.getByText("Gespeichert als journal.md.").waitFor();
    expect(asked.filter((url) => /token|first%20worked|first worked/.test(url))).toEqual([]);
    await visitor.leave();
  });
});

async function textOf(file: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
