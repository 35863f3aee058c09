import { later } from "../../../shared/time/instant.ts";
import { aHabit, first, fourth, second, third } from "./ahead-world.ts";
import { as } from "./schedule-world.ts";

describe("sessions booked ahead in members' own calendars", () => {
  it("are all booked by the tap that chooses a regular time", async () => {
    const world = await aHabit("person");
    await world.regular();
    expect(world.standing()).toEqual([first, second, third]);
    expect((await world.dates()).waiting).toBe(0);
  });

  it("wait for whoever taps once one has been held, and go into their calendar", async () => {
    const world = await aHabit("person");
    await world.regular();
    await world.hold();
    expect((await world.dates()).waiting).toBe(1);
    await Promise.all([world.bookAhead(as("bo")), world.bookAhead(as("bo"))]);
    expect(world.standing()).toEqual([first, second, third, fourth]);
    const owners = (await world.open()).map(({ booking }) => booking.owner);
    expect(owners.at(-1)).toEqual({ kind: "person", person: as("bo").person });
    expect((await world.dates()).waiting).toBe(0);
  });

  it("are finished by a second tap where the first broke off in the middle", async () => {
    const world = await aHabit("person");
    const { book } = world.calendar;
    let booked = 0;
    world.calendar.book = async (acting, request) => {
      const made = await book(acting, request);
      if (++booked === 2) throw new Error("The answer is lost");
      return made;
    };
    expect(await world.regular()).toMatchObject({ booking: "booked" });
    expect((await world.open()).map(({ booking }) => booking.state)).toEqual([
      "booked",
      "asked",
      "asked",
    ]);
    await world.bookAhead();
    expect(world.standing()).toEqual([first, second, third]);
    expect((await world.open()).every(({ booking }) => booking.state === "booked")).toBe(true);
  });

  it("may be taken over after ten minutes, and no earlier, without a second event", async () => {
    const world = await aHabit("person");
    const { book } = world.calendar;
    let booked = 0;
    world.calendar.book = async (acting, request) => {
      if (++booked === 2) throw new Error("down");
      return book(acting, request);
    };
    expect(await world.regular()).toMatchObject({ booking: "booked" });
    await world.bookAhead(as("bo"));
    expect(world.standing()).toEqual([first]);
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    expect((await world.dates(as("bo"))).waiting).toBe(2);
    await world.bookAhead(as("bo"));
    expect(world.standing()).toEqual([first, second, third]);
  });
});
