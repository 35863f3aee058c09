import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { aSchedule, startsAt } from "./schedule-world.ts";

describe("a session's reminder", () => {
  it("says, as the announcement does, when the session is over", async () => {
    const world = await aSchedule("service", { circle: aCircle({ root: "root-1" }) });
    await world.book();
    await world.run();
    world.clock.moveTo(later(startsAt, { days: -1 }));
    await world.run();
    const { card, reminder } = await world.session();
    expect(reminder).toBeDefined();
    expect(reminder).not.toBe(card);
    world.clock.moveTo(later(startsAt, { minutes: 60 }));
    await world.run();
    for (const post of [card, reminder]) {
      const shown = world.messenger.sent.findLast(({ activity }) => activity === post);
      expect(JSON.stringify(shown?.message.card)).toMatch(/is over|did not take place/);
    }
  });

  it("says tomorrow until the day has come", async () => {
    const world = await aSchedule("service", { circle: aCircle({ root: "root-1" }) });
    await world.book();
    await world.run();
    world.clock.moveTo(later(startsAt, { days: -1 }));
    await world.run();
    expect(JSON.stringify(world.messenger.sent)).toContain("Session tomorrow");
    world.clock.moveTo(later(startsAt, { hours: -3 }));
    await world.again("schedule.refresh-card", startsAt);
    expect(JSON.stringify(world.messenger.sent.at(-1)?.message.card)).toContain("Session soon");
  });
});
