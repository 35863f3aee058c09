import { call, os } from "@orpc/server";
import type { Asked } from "../../../bot/ports/api.ts";
import { onVisit } from "../../../bot/schedule/visit/routes.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

const circle = aCircle({
  root: "root-1",
  members: ["ada", "bo", "cy", "di"].map((name) => aMember(name)),
});

async function inAdasCalendar() {
  const world = await aSchedule("person", { circle });
  await world.book(as("ada"));
  await world.run();
  return world;
}

describe("a session in the calendar of someone who leaves the circle", () => {
  it("leaves that calendar with them, and anyone may book it anew", async () => {
    const world = await inAdasCalendar();
    await world.look(as("ada"));
    await world.leaveInTab(as("ada"));
    expect(world.calendar.events()).toEqual([]);
    expect((await world.session()).booking).toMatchObject({ state: "failed", surplus: [] });
    expect(await world.book(as("bo"))).toMatchObject({ booking: "booked" });
    expect(world.calendar.events()).toMatchObject([{ acting: { assertion: "token-of-bo" } }]);
    expect(await world.sessions()).toHaveLength(1);
  });

  it("is told to the circle by its post", async () => {
    const world = await inAdasCalendar();
    await world.leaveInTab(as("ada"));
    await world.run();
    const last = world.messenger.sent.at(-1);
    expect(last?.activity).toBe((await world.session()).card);
    expect(JSON.stringify(last?.message.card)).toContain("could not be put into the calendars");
  });

  it("stays where it is when someone else leaves, or whoever leaves brings no token", async () => {
    const world = await inAdasCalendar();
    await world.leaveInTab(as("di"));
    const { assertion: _none, ...ada } = as("ada");
    await world.leaveInTab(ada);
    expect(world.calendar.events()).toHaveLength(1);
    expect((await world.session()).booking.state).toBe("booked");
  });

  it("stays also once it runs", async () => {
    const world = await inAdasCalendar();
    world.clock.moveTo(startsAt);
    await world.begin();
    await world.leaveInTab(as("ada"));
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("is seen to at once, however short ago they looked", async () => {
    const { address } = await aSchedule("person");
    const seen: unknown[] = [];
    const visited = async (...visit: unknown[]) => void seen.push(visit);
    const leave = os
      .$context<Asked>()
      .input(circleAddress)
      .use(onVisit(visited))
      .handler(() => ({}));
    const context = { caller: as("ada"), secondsLeft: () => 600, request: "r1" };
    await call(leave, address, { context, path: ["circle", "leave"] });
    expect(seen).toEqual([[address, as("ada"), { atOnce: true }]]);
  });
});
