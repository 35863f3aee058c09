import { circlePartition } from "../../../bot/ports/partition.ts";
import { autoCloseDue } from "../../../bot/schedule/session/jobs.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { movingWorld, otherTime } from "./moving-world.ts";
import { as, startsAt } from "./schedule-world.ts";

const tenPast = later(startsAt, { minutes: 10 });

async function lateWorld() {
  const world = await movingWorld();
  const waits = async (there: readonly string[] = []) => {
    world.clock.moveTo(startsAt);
    await world.run();
    for (const name of there) await world.attend(as(name));
    world.clock.moveTo(tenPast);
    await world.run();
  };
  const last = () => [...world.posts().values()].at(-1) ?? "";
  return { ...world, waits, last };
}

describe("people who are late", () => {
  it("are waited for ten minutes; then whoever is there is asked, in one post that names nobody", async () => {
    const world = await lateWorld();
    await world.waits(["bo"]);
    expect(world.last()).toContain("Go ahead without the others?");
    expect(world.last()).toContain("1 has said that they are there. 2 make a session.");
    expect(world.last()).not.toMatch(/\b(ada|bo|cy)\b/);
    expect(JSON.stringify(await world.press("cy", "late.view"))).toContain("Go ahead");
  });

  it("are told so where nobody has said yet that they are there", async () => {
    const world = await lateWorld();
    await world.waits([]);
    expect(world.last()).toContain("Nobody has said that they are there yet. 2 make a session.");
  });

  it("are not asked about where enough are there, or it has begun", async () => {
    const enough = await lateWorld();
    await enough.waits(["bo", "cy"]);
    expect(enough.last()).not.toContain("Go ahead");
    const begun = await lateWorld();
    begun.clock.moveTo(startsAt);
    await begun.begin(as("ada"));
    begun.clock.moveTo(tenPast);
    await begun.run();
    expect(begun.last()).not.toContain("Go ahead");
  });

  it("find it running with who was there, led by whose turn comes next, and the absent one's turn kept", async () => {
    const world = await lateWorld();
    await world.waits(["cy"]);
    await world.press("cy", "late.go-ahead");
    await world.run();
    const { state, present, facilitator } = await world.first();
    expect({ state, present, facilitator }).toEqual({
      state: "live",
      present: [personCalled("cy")],
      facilitator: personCalled("cy"),
    });
    expect((await world.inside()).running).toBeDefined();
    expect(world.last()).toContain("The session is on");
    await world.close(as("cy"));
    expect((await world.first()).swappedWith).toBe(personCalled("ada"));
    const { announced } = (await world.inside()).circle.value.ledger;
    expect(announced.slice(0, 2)).toContain(personCalled("ada"));
  });

  it("are there once they tap too: what runs goes on as it was", async () => {
    const world = await lateWorld();
    await world.waits();
    await Promise.all([world.goAhead("cy"), world.goAhead("cy")]);
    const running = (await world.inside()).running?.value;
    world.clock.moveTo(later(tenPast, { minutes: 3 }));
    await world.goAhead("bo");
    expect((await world.inside()).running?.value).toEqual(running);
    const { present, facilitator } = await world.first();
    expect(present).toEqual([personCalled("cy"), personCalled("bo")]);
    expect(facilitator).toBe(personCalled("cy"));
  });

  it("have whoever leads lead where they are there", async () => {
    const world = await lateWorld();
    await world.waits(["ada"]);
    await world.goAhead("ada");
    expect((await world.first()).facilitator).toBe(personCalled("ada"));
  });

  it("find it in writing where that is tapped first; the other tap changes nothing", async () => {
    const world = await lateWorld();
    await world.waits();
    await Promise.all([world.inWriting("bo"), world.inWriting("bo")]);
    await expect(world.goAhead("cy")).rejects.toMatchObject({ code: "not-found" });
    expect(JSON.stringify(await world.press("cy", "late.go-ahead"))).toContain("was called off");
    await world.run();
    expect((await world.first()).state).toBe("cancelled");
    expect(world.event()).toEqual([]);
    const { tenant, circle } = world.address;
    const rounds = await world.documents.list(circlePartition(tenant, circle), "written");
    expect(rounds).toHaveLength(1);
  });

  it("can find it moved", async () => {
    const world = await lateWorld();
    await world.waits(["bo"]);
    await world.move("bo");
    await world.run();
    expect(await world.first()).toMatchObject({
      startsAt: otherTime,
      state: "planned",
      present: [],
    });
    expect(world.event()).toEqual([otherTime]);
    expect(world.last()).not.toContain("Go ahead");
  });

  it("are asked about once more where it was moved and they are late again", async () => {
    const world = await lateWorld();
    await world.move("bo");
    world.clock.moveTo(later(otherTime, { minutes: 10 }));
    await world.run();
    expect(world.last()).toContain("Go ahead");
  });

  it("come to nothing where nobody decides: it is missed, and the plan goes on", async () => {
    const world = await lateWorld();
    await world.waits();
    world.clock.moveTo(autoCloseDue(await world.first()));
    await world.run();
    expect((await world.first()).state).toBe("missed");
    expect(world.last()).toContain("did not take place");
    await expect(world.goAhead("bo")).rejects.toMatchObject({ code: "not-found" });
  });

  it("are nobody's business before that, nor a stranger's", async () => {
    const world = await lateWorld();
    world.clock.moveTo(startsAt);
    await expect(world.goAhead("bo")).rejects.toMatchObject({ code: "too-early" });
    await expect(world.inWriting("bo")).rejects.toMatchObject({ code: "too-early" });
    world.clock.moveTo(tenPast);
    await expect(world.goAhead("eve")).rejects.toMatchObject({ code: "not-found" });
    await expect(world.inWriting("eve")).rejects.toMatchObject({ code: "not-found" });
  });
});
