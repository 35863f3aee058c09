import { anAsk } from "../../builders/ask.ts";
import { askCalled, personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { outcome } from "../circle/joined-world.ts";
import { first, kindWorld, second, thanks, win } from "./kind-world.ts";

const held = aSession({ state: "closed", present: [personCalled("ada"), personCalled("bo")] });
const worked = anAsk({ reachedIn: sessionCalled("first"), text: "How do I say no?" });

let world: Awaited<ReturnType<typeof kindWorld>>;
beforeEach(async () => {
  world = await kindWorld([held], [worked]);
});
afterEach(() => world.end());

const add = (over: object = {}, who = world.ada) => world.say(win, { to: undefined, ...over }, who);
const words = async (who = world.bo) => (await world.wall(who)).words;

describe("the wall of wins", () => {
  it("has what members add, for the circle alone", async () => {
    await Promise.all([add(), add()]);
    await world.runDue();
    expect(await words()).toMatchObject([{ name: "ada", text: win.text }]);
    expect(await outcome(world.wall(world.zoe))).toBe("not-found");
    expect(world.messenger.sent).toEqual([]);
    expect(world.lines.join("")).not.toContain(win.text);
  });

  it("loses a win that its owner removes, everywhere, and has it back by undo", async () => {
    await add();
    await world.runDue();
    const own = { circle: world.address.circle, word: first };
    expect(await outcome(world.bo.reflection.removeKind(own))).toBe("not-found");
    await world.ada.reflection.removeKind(own);
    await world.runDue();
    expect(await words()).toEqual([]);
    await world.ada.reflection.restoreKind(own);
    await world.runDue();
    expect(await words()).toHaveLength(1);
    await world.ada.reflection.removeKind(own);
    await world.after({ seconds: 0 });
    await world.after({ seconds: 62 });
    expect(await world.inStore()).not.toContain(win.text);
  });

  it("goes without whoever leaves, who can still remove what they wrote", async () => {
    await add();
    await world.runDue();
    await world.ada.circle.leave(world.address);
    expect(await words()).toEqual([]);
    expect((await world.ada.reflection.kindMine()).given).toMatchObject([{ content: win }]);
    await world.ada.reflection.removeKind({ circle: world.address.circle, word: first });
    await world.after({ seconds: 62 });
    expect(await world.inStore()).not.toContain(win.text);
  });

  it("tells the circle's milestones, and nobody's", async () => {
    const { milestones } = await world.wall(world.bo);
    expect(milestones).toEqual([
      { of: "sessions", count: 1 },
      { of: "asks", count: 1 },
    ]);
  });

  it("says with which ask a help was, as long as the ask is there", async () => {
    expect((await world.here(world.ada)).asks).toEqual([
      { ask: askCalled("first"), text: worked.text },
    ]);
    expect((await world.here(world.bo)).asks).toEqual([]);
    await world.say({ ...thanks, ask: askCalled("first") }, { word: second });
    await world.runDue();
    const share = { circle: world.address.circle, word: second, shared: true };
    await world.ada.reflection.shareThanks(share);
    await world.runDue();
    expect(await words()).toMatchObject([{ toName: "bo", askText: worked.text }]);
    expect((await world.here(world.bo)).got).toMatchObject([{ askText: worked.text }]);
  });
});
