import { keptToken } from "../../../tab/api/token.ts";

const tokenEnding = (seconds: number, name: string) =>
  `head.${btoa(JSON.stringify({ exp: seconds, name }))}.sign`;

function asking(ends: number) {
  let asked = 0;
  return {
    times: () => asked,
    ask: async () => {
      asked += 1;
      return tokenEnding(ends, String(asked));
    },
  };
}

describe("keptToken", () => {
  it("asks once for many callers", async () => {
    const host = asking(3600);
    const token = keptToken(host.ask, () => 0);
    await Promise.all([token(), token()]);
    await token();
    expect(host.times()).toBe(1);
  });

  it("asks again a minute before the token ends", async () => {
    const host = asking(3600);
    let now = 0;
    const token = keptToken(host.ask, () => now);
    await token();
    now = 3539_000;
    await token();
    expect(host.times()).toBe(1);
    now = 3540_000;
    await token();
    expect(host.times()).toBe(2);
  });

  it("asks again when the server refused the token", async () => {
    const host = asking(3600);
    const token = keptToken(host.ask, () => 0);
    expect(await token("renew")).not.toBe(await token("renew"));
  });

  it("does not keep a failure", async () => {
    let calls = 0;
    const token = keptToken(async () => {
      calls += 1;
      if (calls === 1) throw new Error("not now");
      return tokenEnding(3600, "second");
    });
    await expect(token()).rejects.toThrow("not now");
    expect(await token()).toBe(tokenEnding(3600, "second"));
  });

  it("keeps nothing that it cannot read the end of", async () => {
    let calls = 0;
    const token = keptToken(async () => {
      calls += 1;
      return "opaque";
    });
    await token();
    await token();
    expect(calls).toBe(2);
  });
});
