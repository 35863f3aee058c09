import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listen } from "../../../infra/local/listen.ts";
import { aFolder } from "../../builders/microsoft365.ts";
import { npmStart, somePort } from "../../builders/npm-start.ts";

describe("npm start", () => {
  it("says how it is used, and starts nothing", async () => {
    const data = aFolder();
    const { code, said } = await npmStart(["--help", "--data", data]);
    for (const option of ["--port", "--data", "--fresh", "--empty"]) expect(said).toContain(option);
    expect([code, readdirSync(data)]).toEqual([0, []]);
  }, 60_000);

  it("says in one sentence that a port is taken, and touches nothing", async () => {
    const other = await listen((_request, response) => response.end(), 0);
    const data = aFolder();
    const { code, said } = await npmStart([
      "--port",
      String(other.port),
      "--data",
      data,
      "--fresh",
    ]);
    await other.close();
    expect(said.trim().split("\n")).toEqual([expect.stringMatching(/^Port \d+ is taken/)]);
    expect([code, readdirSync(data)]).toEqual([1, []]);
  }, 60_000);

  it("says in one sentence that the data folder cannot be written", async () => {
    const file = join(aFolder(), "file");
    writeFileSync(file, "mine");
    const { code, said } = await npmStart([
      "--port",
      await somePort(),
      "--data",
      join(file, "data"),
    ]);
    expect(said.trim().split("\n")).toEqual([expect.stringMatching(/cannot be written\.$/)]);
    expect([code, readFileSync(file, "utf8")]).toEqual([1, "mine"]);
  }, 60_000);

  it("starts empty, stops at Ctrl-C, and knows everything when started again", async () => {
    const args = ["--port", await somePort(), "--data", aFolder(), "--empty"];
    const amara = "1a6f4c02-8b3d-4e91-a5c7-d20f9e8b6471";
    const chat = encodeURIComponent("19:58e0d3a7f1c24b6e9a40b7c2d5f81e36@thread.v2");
    const first = await npmStart(args, async (url) => {
      await fetch(`${url}/host/me/${amara}/conversations/${chat}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text: "Still here?", mentionBot: false }),
      });
    });
    let seen = "";
    const second = await npmStart(args, async (url) => {
      const answer = await fetch(`${url}/host/me/${amara}/conversations/${chat}`);
      seen = await answer.text();
    });
    expect(seen).toContain("Still here?");
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.said.match(/https?:/g)).toHaveLength(1);
  }, 180_000);

  it("leaves a damaged file as it is and says which", async () => {
    const data = aFolder();
    writeFileSync(join(data, "peer-circles.sqlite"), "no database");
    const { code, said } = await npmStart(["--port", await somePort(), "--data", data]);
    expect(said.trim().split("\n").at(-1)).toContain("peer-circles.sqlite");
    expect([code, readFileSync(join(data, "peer-circles.sqlite"), "utf8")]).toEqual([
      1,
      "no database",
    ]);
  }, 120_000);
});
