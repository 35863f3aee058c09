import { resolve } from "node:path";
import { startHelp } from "../../../infra/local/start/start-help.ts";
import { startOptions } from "../../../infra/local/start/start-options.ts";
import { takenPorts, worldPorts } from "../../../infra/local/world-ports.ts";

const refused = (...args: string[]) => {
  try {
    startOptions(args);
    return "nothing";
  } catch (fault) {
    return fault instanceof Error ? fault.message : "no error";
  }
};

describe("what npm start is told", () => {
  it("is nothing by default", () => {
    expect(startOptions([])).toEqual({
      help: false,
      port: 8300,
      store: "sqlite",
      instances: 1,
      fresh: false,
      empty: false,
      calendars: "service",
      data: resolve(".data"),
    });
  });

  it("keeps each store's data apart, unless it says where", () => {
    expect(startOptions(["--store", "cosmos"]).data).toBe(resolve(".data/cosmos"));
    expect(startOptions(["--store", "cosmos", "--data", "x"]).data).toBe(resolve("x"));
  });

  it("lets only a shared store have several instances", () => {
    expect(startOptions(["--store", "cosmos", "--instances", "2"]).instances).toBe(2);
    expect(refused("--instances", "2")).toMatch(
      /^Several instances need .*--store cosmos\. SQLite/,
    );
  });

  it.each([
    [["--port", "80"], /^--port takes a number from 1024 to 65524\. npm start/],
    [["--port", "many"], /^--port takes a number/],
    [["--port", "65525"], /^--port takes a number/],
    [["--calendars", "mine"], /^--calendars takes service or own\. npm start/],
    [["--store", "mongo"], /^--store takes sqlite or cosmos\. npm start/],
    [["--instances", "0"], /^--instances takes a number from 1 to 8\. npm start/],
    [["--instances", "1.5"], /^--instances takes a number/],
    [["--instances", "9"], /^--instances takes a number/],
    [["--verbose"], /^That is not understood: --verbose\. npm start/],
  ])("is refused in one line: %j", (args, sentence) => {
    expect(refused(...args)).toMatch(sentence);
    expect(refused(...args)).not.toContain("\n");
  });

  it("is explained, all of it", () => {
    for (const option of Object.keys(startOptions([]))) expect(startHelp).toContain(`--${option}`);
  });
});

describe("the ports of a world", () => {
  it("come one after the other", async () => {
    const shape = { store: "cosmos", instances: 3 } as const;
    const ports = await worldPorts(8300, shape);
    expect(takenPorts(ports, shape)).toEqual([8300, 8301, 8302, 8303, 8304, 8305, 8306]);
    expect(takenPorts(await worldPorts(8300, {}), {})).toEqual([8300, 8301, 8302]);
  });
});
