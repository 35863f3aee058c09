import { later } from "../../../shared/time/instant.ts";
import { aSchedule, as } from "./schedule-world.ts";

/** A booking whose answer was lost, and whose event somebody has copied. */
async function lostAndCopied() {
  const world = await aSchedule();
  await world.book();
  world.calendar.trouble.lose = true;
  await world.run();
  const [made] = world.calendar.all;
  if (!made) throw new Error("nothing made");
  world.calendar.all.push({ ...made, booked: { ...made.booked, event: "copy" } });
  return world;
}

describe("two events under one transaction", () => {
  it("are one that is recognised, and the other is taken out", async () => {
    const world = await lostAndCopied();
    world.clock.moveTo(later(world.clock.now(), { hours: 1 }));
    await world.run();
    expect(world.calendar.events().map(({ booked }) => booked.event)).toEqual(["event-1"]);
    expect((await world.session()).booking).toMatchObject({ event: "event-1", surplus: [] });
  });

  it("are both taken out where the session was called off before the answer came", async () => {
    const world = await lostAndCopied();
    await world.cancel(as("bo"));
    await world.run();
    expect(world.calendar.events()).toEqual([]);
  });
});
