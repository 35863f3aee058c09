import { later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { askCalled, personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { outcome } from "../circle/joined-world.ts";
import { kindWorld, second, thanks } from "./kind-world.ts";

const all = ["ada", "bo", "cy"].map(personCalled);
const held = aSession({ state: "closed", present: all });
const asks = ["one", "two"].map((name) =>
  anAsk({ id: askCalled(name), by: personCalled("bo"), reachedIn: sessionCalled("first") }),
);

let world: Awaited<ReturnType<typeof kindWorld>>;
beforeEach(async () => {
  world = await kindWorld([held], asks);
  for (const who of [world.ada, world.bo, world.cy])
    await who.circle.join({ ...world.address, offer: "", wish: "" });
  await world.runDue();
});
afterEach(() => world.end());

const mine = async (who = world.ada) => (await who.reflection.balance()).circles;

describe("giving and getting", () => {
  it("counts asks, helps and thanks for oneself alone", async () => {
    await world.say(thanks, {}, world.ada);
    await world.say(thanks, { word: second, to: personCalled("ada") }, world.cy);
    await world.runDue();
    expect(await mine()).toMatchObject([{ asks: 0, helped: 2, thanked: 1, thanks: 1 }]);
    expect(await mine(world.bo)).toMatchObject([{ asks: 2, helped: 0, leans: "receiving" }]);
    expect(await mine(world.zoe)).toEqual([]);
  });

  it("is about the season, and about circles that one is in", async () => {
    await world.cy.circle.leave(world.address);
    await world.runDue();
    expect(await mine(world.cy)).toEqual([]);
    world.clock.moveTo(later(held.startsAt, { days: 85 }));
    expect(await mine()).toMatchObject([{ helped: 0, leans: "beginning" }]);
  });
});

describe("a circle with a season", () => {
  it("counts from its beginning", async () => {
    await world.end();
    const season = { number: 2, weeks: 12, from: "2026-12-01", until: "2027-02-23" } as never;
    world = await kindWorld([held], asks, { season });
    await world.ada.circle.join({ ...world.address, offer: "", wish: "" });
    await world.runDue();
    expect(await mine()).toMatchObject([{ helped: 2 }]);
    world.clock.moveTo(later(held.startsAt, { days: 10 }));
    expect(await mine()).toMatchObject([{ helped: 0, leans: "beginning" }]);
  });
});

describe("the question once a month", () => {
  const say = (even: "yes" | "gave-more" | null) =>
    world.ada.reflection.sayEven({ ...world.address, even });

  it("comes after a month, and not again before another", async () => {
    expect(await mine()).toMatchObject([{ due: false }]);
    world.clock.moveTo(later(held.startsAt, { days: 10 }));
    expect(await mine()).toMatchObject([{ due: true }]);
    await say("gave-more");
    await say("yes");
    expect(await mine()).toMatchObject([{ due: false, answers: [{ answer: "yes" }] }]);
    await say(null);
    expect(await mine()).toMatchObject([{ due: true, answers: [] }]);
    await say("yes");
    world.clock.moveTo(later(world.clock.now(), { days: 29 }));
    expect(await mine()).toMatchObject([{ due: true, answers: [{ answer: "yes" }] }]);
  });

  it("is nobody else's to read, and no stranger's to answer", async () => {
    await say("gave-more");
    expect(JSON.stringify(await mine(world.bo))).not.toContain("gave-more");
    expect(await world.inCircle()).not.toContain("gave-more");
    const outside = world.zoe.reflection.sayEven({ ...world.address, even: "yes" });
    expect(await outcome(outside)).toBe("not-found");
  });
});
