import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import { personCalled } from "../../builders/ids.ts";
import { contoso } from "../http/api-world.ts";
import { code, pollWorld } from "./poll-world.ts";

let world: Awaited<ReturnType<typeof pollWorld>>;
beforeEach(async () => {
  world = await pollWorld();
});
afterEach(() => world.end());

describe("a poll", () => {
  it("goes on without whoever leaves, and with whoever comes", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    await world.says("ada", "yny");
    for (const name of ["bo", "cy"]) await world.says(name, "nyn");
    await world.passes({ minutes: 2 });
    await world.as("cy").circle.leave(world.address);
    await world.passes({ seconds: 1 });
    expect(JSON.stringify(world.cards().at(-1))).not.toContain(personCalled("cy"));
    expect(await world.answers()).not.toContain(personCalled("cy"));
    const seen = await world.view();
    expect(seen).toMatchObject({ answered: 2, of: 3 });
    expect(JSON.stringify(seen)).not.toContain(personCalled("cy"));
    await world.as("zoe").circle.askToJoin(world.address);
    await world.as("ada").circle.admit({ ...world.address, person: personCalled("zoe") });
    await world.as("zoe").circle.join({ ...world.address, offer: "", wish: "" });
    await world.says("zoe", "nyn");
    expect(await world.view()).toMatchObject({ answered: 3, of: 4 });
  });

  it("waits for those who have not answered, in place of finding a time", async () => {
    const tasks = async (name: string) =>
      ((await world.as(name).circle.mine()).circles[0]?.mine ?? []).map(({ task }) => task);
    for (const name of ["ada", "cy"]) {
      const listed = circlesWritten({ older: [] }, [{ ...world.address, standing: "joined" }]);
      const own = personPartition(contoso, personCalled(name));
      await world.context.documents.commit(own, listed, `listed-${name}`);
    }
    await world.open();
    await world.says("ada", "yny");
    await world.says("bo", "nyn");
    expect(await tasks("ada")).not.toContain("find-time");
    expect(
      [await tasks("ada"), await tasks("cy")].map((all) => all.includes("answer-poll")),
    ).toEqual([false, true]);
  });

  it("is called off where the circle ends", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    await world.as("ada").circle.proposeEnding({ ...world.address, ending: "close" });
    await world.as("bo").circle.confirmEnding({ ...world.address, ending: "close" });
    await world.passes({ days: 4 });
    expect(JSON.stringify(world.cards().at(-1))).toContain("Nobody is asked any more");
    expect(world.calendar.events()).toEqual([]);
  });

  it("is called off where the circle pauses, and none is opened by itself then", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    const until = "2026-12-21" as never;
    await world.as("bo").schedule.pause({ ...world.address, until });
    await world.passes({ seconds: 1 });
    expect(JSON.stringify(world.cards().at(-1))).toContain("Nobody is asked any more");
    await world.passes({ days: 5 });
    world.calendar.trouble.refusal = "refused";
    await code(world.as("bo").schedule.propose(world.address));
    await world.passes({ minutes: 20 });
    expect(await world.page()).toBeUndefined();
  });

  it("is not there for who is not in the circle", async () => {
    await world.open();
    const zoe = world.as("zoe").schedule;
    expect(await code(zoe.poll(world.of))).toBe("not-found");
    expect(await code(zoe.answerPoll({ ...world.of, says: [] }))).toBe("not-found");
    expect(await code(zoe.openPoll({ ...world.of, poll: "pollofzoe000000001" as never }))).toBe(
      "not-found",
    );
    expect(JSON.stringify(await world.press("zoe", { verb: "schedule.poll" }))).not.toContain(
      "2026",
    );
  });
});
