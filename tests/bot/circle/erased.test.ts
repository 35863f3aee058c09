import { eraseWorker } from "../../../bot/circle/erased/jobs.ts";
import { circlePartition, homePartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { river } from "../http/api-world.ts";
import { ids } from "./charter-world.ts";
import { codeOf, endingWorld } from "./ending-world.ts";

let world: Awaited<ReturnType<typeof endingWorld>>;
beforeEach(async () => {
  world = await endingWorld();
});
afterEach(() => world.end());

describe("an erased circle", () => {
  it("is gone even where whoever was at it was cut short, and a second time does no harm", async () => {
    const { circle } = await world.ended("erase");
    world.clock.moveTo(later(world.clock.now(), { days: 7 }));
    const { documents } = world.context;
    let left = 1;
    const dying = {
      ...world.context,
      documents: {
        ...documents,
        list: documents.list.bind(documents),
        read: documents.read.bind(documents),
        commit: async (...asked: Parameters<typeof documents.commit>) => {
          if (left-- === 0) throw new Error("killed");
          return documents.commit(...asked);
        },
      },
    };
    const job = { payload: circle, dueFrom: world.clock.now(), now: world.clock.now() };
    const partition = circlePartition(circle.tenant, circle.circle);
    await expect(eraseWorker(dying).run({ ...job, partition })).rejects.toThrow("killed");
    await world.runDue();
    await world.runDue();
    expect(await world.stored(circle)).toEqual([]);
    expect(await eraseWorker(world.context).run({ ...job, partition })).toEqual([]);
  });

  it("is gone from the store after seven days, and every post of it says so", async () => {
    const { circle, ada, bo } = await world.ended("erase");
    await world.passes({ days: 6, hours: 23 });
    expect((await ada.circle.page(circle)).shelf).toHaveLength(1);
    await world.passes({ hours: 2 });
    await world.runDue();
    expect(await world.stored(circle)).toEqual([]);
    const home = homePartition(river.tenant, river.conversation);
    expect((await world.context.documents.list(home)).map(({ id }) => id)).not.toContain("home");
    expect(await codeOf(ada.circle.page(circle))).toBe("not-found");
    expect((await ada.circle.mine()).circles).toEqual([]);
    expect((await bo.commitment.mine()).circles[0]?.commitments[0]?.text).toBe("Say no once");
    const last = new Map(
      world.messenger.sent.flatMap((each, index) => {
        if (each.to.kind !== "conversation") return [];
        return [[each.activity ?? `activity-${index + 1}`, JSON.stringify(each.message)] as const];
      }),
    );
    expect(last.size).toBeGreaterThan(2);
    for (const said of last.values()) expect(said).toContain("This circle was erased");
  });

  it("makes room for another one in the same place, with nothing of the first", async () => {
    const { circle, ada } = await world.ended("erase");
    await world.passes({ days: 8 });
    expect((await ada.circle.at(river)).state).toBe("empty");
    const again = await ada.circle.make({
      ...river,
      name: "Delta circle",
      purpose: "Anew",
      people: [...ids],
      rhythm: { every: "weekly", minutes: 30 },
      lookFrom: "2026-12-07" as never,
      language: "en",
    });
    expect(again.made).toBe("now");
    expect(again.circle.circle).not.toBe(circle.circle);
    expect((await ada.commitment.circle(again.circle)).mine.commitments).toEqual([]);
  });

  it("is spared when someone brings it back in time, also when the bot was off until later", async () => {
    const { circle, cy } = await world.ended("erase");
    world.clock.moveTo(later(world.clock.now(), { days: 5 }));
    await cy.circle.bringBack(circle);
    await world.passes({ days: 5 });
    expect((await cy.circle.page(circle)).shelf).toHaveLength(1);
    expect(await codeOf(cy.circle.bringBack(circle))).toBeUndefined();
  });

  it("is also what becomes of a closed one after half a year", async () => {
    const { circle } = await world.ended("close");
    await world.passes({ days: 181 });
    expect((await world.stored(circle)).length).toBeGreaterThan(0);
    await world.passes({ days: 2 });
    await world.runDue();
    expect(await world.stored(circle)).toEqual([]);
  });
});
