import { setTimeout as wait } from "node:timers/promises";
import { fewAtATime } from "../../../bot/graph/few-at-a-time.ts";

describe("fewAtATime", () => {
  it("runs four with one key at a time, all of them, also after one fails", async () => {
    const gate = fewAtATime();
    let running = 0;
    let most = 0;
    const work = (index: number) => async () => {
      most = Math.max(most, ++running);
      await wait(1);
      running--;
      if (index === 2) throw new Error("one fails");
      return index;
    };
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => gate("mailbox", work(index))),
    );
    expect(most).toBe(4);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(19);
  });
});
