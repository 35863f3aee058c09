import { call } from "@orpc/server";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import {
  occurrencesAfter,
  type PlaceInMonth,
  standingSlot,
} from "../../../shared/schedule/standing-slot.ts";
import { instant, type ZoneName } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
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

describe("a regular time of people who live far apart", () => {
  /** Ada and Cy in New York, Bo in Kolkata. */
  async function aFarCircle() {
    const members = ["ada", "bo", "cy"].map((name) =>
      aMember(name, { zone: (name === "bo" ? "Asia/Kolkata" : "America/New_York") as ZoneName }),
    );
    const world = await aSchedule("service", { circle: aCircle({ root: "root-1", members }) });
    const routes = scheduleRoutes(world.context);
    const asked = { context: { caller: as("ada"), secondsLeft: () => 600, request: "r1" } };
    return { ...world, routes, asked };
  }

  it("says with which other it takes turns, before it is chosen and as it is kept then", async () => {
    const { routes, asked, address, propose, inside, run } = await aFarCircle();
    const [best] = (await propose()).proposals;
    if (!best?.turns) throw new Error("Nobody takes turns.");
    const { startsAt, minutes, turns } = best;
    await call(routes.book, { ...address, startsAt, minutes, regular: true }, asked);
    await run();
    const { slot } = (await inside()).circle.value;
    const next = slot && occurrencesAfter(slot, startsAt, 2).map((each) => each.startsAt);
    expect(slot?.times).toHaveLength(2);
    expect(next?.[0]).toBe(turns);
    expect(next?.[1]).not.toBe(turns);
  });

  it("takes no turns where everyone is in one place", async () => {
    const world = await aSchedule();
    for (const each of (await world.propose()).proposals) expect(each.turns).toBeUndefined();
  });
});

describe("how often a circle could meet", () => {
  it("is told from everyone's calendars, to its members alone", async () => {
    const world = await aSchedule();
    const { rhythms } = scheduleRoutes(world.context);
    const asking = (name: string) =>
      call(rhythms, world.address, {
        context: { caller: as(name), secondsLeft: () => 600, request: "r1" },
      });
    const { options } = await asking("cy");
    expect(options.map(({ rhythm, people }) => [rhythm.every, people])).toEqual([
      ["weekly", 3],
      ["fortnightly", 3],
      ["monthly", 3],
    ]);
    await expect(asking("dora")).rejects.toMatchObject({ code: "not-found" });
  });
});
