/** @jest-environment node */
import { troubleOf } from "../../../tab/api/trouble.ts";
import { within } from "../../../tab/teams/within.ts";

describe("troubleOf", () => {
  it("takes a host that gives no token for one that cannot say who is reading", async () => {
    const silent = await within(new Promise(() => undefined), 1).catch((error: unknown) => error);
    expect(troubleOf(silent)).toEqual({ kind: "signed-out" });
  });
});
