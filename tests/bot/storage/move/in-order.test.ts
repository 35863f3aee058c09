import fc from "fast-check";
import { inOrder } from "../../../../bot/storage/move/in-order.ts";

describe("work that is done a few at a time", () => {
  it("has reached no further than everything before is done, whatever takes longest", async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 });
    const atOnce = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(delays, atOnce, async (all, lanes) => {
        const done = new Set<number>();
        let [under, most, last] = [0, 0, -1];
        const work = async (index: number) => {
          most = Math.max(most, ++under);
          for (let turns = all[index] ?? 0; turns > 0; turns--) await Promise.resolve();
          under -= 1;
          done.add(index);
        };
        const reached = async (index: number) => {
          expect(index).toBeGreaterThan(last);
          last = index;
          for (let before = 0; before <= index; before++) expect(done).toContain(before);
        };
        await inOrder(all.keys(), lanes, work, reached);
        expect([done.size, last]).toEqual([all.length, all.length - 1]);
        expect(most).toBeLessThanOrEqual(lanes);
      }),
    );
  });

  it("begins nothing more after a failure, lets what runs end, and fails as it did", async () => {
    const ended: number[] = [];
    const work = async (index: number) => {
      if (index === 1) throw new Error("the second");
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended.push(index);
    };
    await expect(inOrder([0, 1, 2, 3, 4, 5], 3, work)).rejects.toThrow("the second");
    expect(ended.toSorted()).toEqual([0, 2]);
  });
});
