import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CommitmentId, GoalId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { outcome } from "../circle/joined-world.ts";
import type { Client } from "../http/api-world.ts";
import { commitmentWorld, first, words } from "./commitment-world.ts";

const second = "commitment000000002" as CommitmentId;
const aim = "goal000000000000001" as GoalId;

let world: Awaited<ReturnType<typeof commitmentWorld>>;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let stranger: Client;

beforeEach(async () => {
  world = await commitmentWorld();
  ({ address, ada, bo, zoe: stranger } = world);
});
afterEach(() => world.end());

const mine = async (who = ada) => (await who.commitment.circle(address)).mine;
const othersOf = async (who: Client) => (await who.commitment.circle(address)).others;

describe("one small thing", () => {
  it("is its owner's alone until they share it, and again when they take that back", async () => {
    await world.make();
    await world.runDue();
    expect((await mine()).commitments).toMatchObject([{ text: words, shared: false }]);
    expect(await othersOf(bo)).toEqual([]);
    const own = { circle: address.circle, commitment: first };
    await ada.commitment.share({ ...own, shared: true });
    await world.runDue();
    expect(await othersOf(bo)).toMatchObject([{ name: "ada", commitments: [{ text: words }] }]);
    expect(await othersOf(ada)).toEqual([]);
    await ada.commitment.share({ ...own, shared: false });
    await world.runDue();
    expect(await othersOf(bo)).toEqual([]);
    expect(await world.inCircle()).not.toContain(words);
  });

  it("raises the circle's version when what others see of it changes, and not otherwise", async () => {
    const version = async () => (await bo.circle.page(address)).version;
    const before = await version();
    await world.make();
    await world.runDue();
    expect(await version()).toBe(before);
    await ada.commitment.share({ circle: address.circle, commitment: first, shared: true });
    await world.runDue();
    expect(await version()).toBe(before + 1);
  });

  it("is there once however often it is sent, and one is enough", async () => {
    await Promise.all([world.make(), world.make(), world.make()]);
    expect((await mine()).commitments).toHaveLength(1);
    expect(await outcome(world.make({ commitment: second }))).toBe("one-is-enough");
  });

  it("is gone from everywhere once it is removed, and back by undo", async () => {
    await world.make({ shared: true });
    await world.runDue();
    const [content] = (await mine()).commitments;
    if (!content) throw new Error("nothing made");
    await ada.commitment.remove({ circle: address.circle, commitment: first });
    await world.runDue();
    expect(await world.inStore()).not.toContain(words);
    await ada.commitment.remove({ circle: address.circle, commitment: first });
    await ada.commitment.restore({ circle: address.circle, content });
    await world.runDue();
    expect((await mine()).commitments).toEqual([content]);
    expect(await othersOf(bo)).toMatchObject([{ commitments: [{ text: words }] }]);
  });

  it("is no other member's to read or change, and nothing to a stranger", async () => {
    await world.make();
    const own = { circle: address.circle, commitment: first };
    expect(await outcome(bo.commitment.edit({ ...own, text: "Mine now" }))).toBe("not-found");
    expect(await outcome(bo.commitment.remove(own))).toBe("not-found");
    expect(await outcome(stranger.commitment.circle(address))).toBe("not-found");
    expect(await outcome(world.make({}, stranger))).toBe("not-found");
    expect((await bo.commitment.mine()).circles).toEqual([]);
    expect((await mine()).commitments).toMatchObject([{ text: words }]);
  });

  it("disappears from the circle with whoever leaves, who keeps it", async () => {
    await world.make({ shared: true });
    await world.runDue();
    await ada.circle.leave(address);
    expect(await othersOf(bo)).toEqual([]);
    await world.runDue();
    expect(await world.inCircle()).not.toContain(words);
    expect((await ada.commitment.mine()).circles).toMatchObject([
      { commitments: [{ text: words }] },
    ]);
    await ada.commitment.remove({ circle: address.circle, commitment: first });
    expect(await world.inStore()).not.toContain(words);
  });

  it("is back in the circle with whoever comes back, also when they are invited anew", async () => {
    await world.make({ shared: true });
    await world.runDue();
    await ada.circle.leave(address);
    await world.runDue();
    await bo.circle.invite({ ...address, person: personCalled("ada") });
    await world.runDue();
    expect(await othersOf(bo)).toEqual([]);
    await ada.circle.join({ ...address, offer: "", wish: "" });
    await world.runDue();
    expect(await othersOf(bo)).toMatchObject([{ name: "ada", commitments: [{ text: words }] }]);
  });

  it("never reaches the log", async () => {
    await world.make({ shared: true });
    await world.runDue();
    expect(world.lines.join("")).not.toContain(words);
  });
});

describe("a goal", () => {
  const goal = {
    goal: aim,
    text: "Lead a workshop",
    steps: [{ text: "Find a date", done: false }],
  };
  const write = (over: object = {}) =>
    ada.commitment.goal({ ...address, ...goal, shared: false, ...over });

  it("is one at a time, with its steps, and the circle's to read by one's own tap", async () => {
    await write();
    await write({ steps: [{ text: "Find a date", done: true }] });
    await world.runDue();
    expect((await mine()).goals).toMatchObject([{ steps: [{ done: true }] }]);
    expect(await othersOf(bo)).toEqual([]);
    expect(await outcome(write({ goal: "goal000000000000002" }))).toBe("one-is-enough");
    await write({ shared: true });
    await world.runDue();
    expect(await othersOf(bo)).toMatchObject([{ goal: { text: "Lead a workshop" } }]);
  });

  it("is asked about half-way through the season, and kept, reached or let go", async () => {
    await write();
    expect((await mine()).review).toBe(false);
    world.clock.moveTo(later(world.clock.now(), { days: 43 }));
    expect((await mine()).review).toBe(true);
    const of = { circle: address.circle, goal: aim };
    await ada.commitment.reviewGoal({ ...of, verdict: "still" });
    expect((await mine()).review).toBe(false);
    await ada.commitment.reviewGoal({ ...of, verdict: "reached" });
    await write({ goal: "goal000000000000002", text: "Another" });
    expect((await mine()).goals.map(({ ended }) => ended?.how)).toEqual(["reached", undefined]);
    expect(await outcome(ada.commitment.reviewGoal({ ...of, verdict: "still" }))).toBe(
      "one-is-enough",
    );
    await ada.commitment.removeGoal(of);
    expect(await world.inStore()).not.toContain("Lead a workshop");
  });
});
