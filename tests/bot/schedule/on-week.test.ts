import { call } from "@orpc/server";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import { type PlaceInMonth, standingSlot } from "../../../shared/schedule/standing-slot.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { aSchedule, as } from "./schedule-world.ts";

const rhythm = { every: "monthly", minutes: 45 } as const;
const slot = standingSlot.parse({
  every: "monthly",
  place: 4,
  anchor: "2026-11-26",
  times: ["15:00"],
  zone: "Europe/Berlin",
});

async function aMonthlyCircle() {
  const world = await aSchedule("service", { circle: aCircle({ root: "root-1", rhythm, slot }) });
  const routes = scheduleRoutes(world.context);
  const onWeek = (week: PlaceInMonth, name = "bo") =>
    call(
      routes.onWeek,
      { ...world.address, week },
      { context: { caller: as(name), secondsLeft: () => 600, request: "r1" } },
    );
  await world.book(as("ada"), instant("2026-11-26T14:00:00Z"));
  await world.run();
  const planned = async () =>
    (await world.sessions())
      .filter(({ state }) => state === "planned")
      .map(({ startsAt, booking }) => `${startsAt.slice(0, 10)} ${booking.state}`)
      .toSorted();
  return { ...world, onWeek, planned };
}

describe("the week of the month in which a circle meets", () => {
  it("is changed by any member, and what is in calendars follows once", async () => {
    const { onWeek, planned, run, inside, calendar } = await aMonthlyCircle();
    expect((await planned())[0]).toBe("2026-11-26 booked");
    await onWeek(1);
    await onWeek(1);
    await run();
    expect((await inside()).circle.value.slot).toMatchObject({ place: 1, anchor: "2026-12-03" });
    expect((await planned())[0]).toBe("2026-12-03 booked");
    expect(calendar.events().length).toBe((await planned()).length);
  });

  it("is nothing for a stranger", async () => {
    const { onWeek, inside } = await aMonthlyCircle();
    await expect(onWeek(1, "dora")).rejects.toThrow();
    expect((await inside()).circle.value.slot).toEqual(slot);
  });
});
