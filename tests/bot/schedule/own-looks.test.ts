import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

const tomorrow = later(startsAt, { days: 1 });

/** A session in Ada's own calendar. */
async function inAdas() {
  const world = await aSchedule("person");
  await world.book();
  await world.run();
  const [entry] = world.calendar.events();
  if (!entry) throw new Error("no event");
  const asked: unknown[] = [];
  const { look } = world.calendar;
  world.calendar.look = (acting, event) => {
    asked.push(acting);
    return look(acting, event);
  };
  const gone = () => world.messenger.sent.filter(({ once }) => once.startsWith("schedule.gone/"));
  return { ...world, entry, asked, gone };
}

describe("an event in somebody's own calendar", () => {
  it("is looked at when they are there, with the token of that visit, every ten minutes at most", async () => {
    const world = await inAdas();
    await world.look(as("bo"));
    expect(world.asked).toEqual([]);
    world.entry.request = { ...world.entry.request, startsAt: tomorrow };
    await world.look(as("ada"));
    expect(world.asked).toEqual([{ as: "person", assertion: "token-of-ada" }]);
    expect(await world.session()).toMatchObject({ startsAt: tomorrow, moves: 1 });
    world.clock.moveTo(later(world.clock.now(), { minutes: 9 }));
    await world.look(as("ada"));
    expect(world.asked).toHaveLength(1);
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.look(as("ada"));
    expect(world.asked).toHaveLength(2);
    expect(await world.session()).toMatchObject({ moves: 1 });
  });

  it("tells who answered the invitation", async () => {
    const world = await inAdas();
    const at = world.clock.now();
    world.entry.answers = [{ mail: "cy@contoso.example", coming: false, at }];
    await world.look(as("ada"));
    expect((await world.session()).away).toEqual([personCalled("cy")]);
  });

  it("that they deleted is asked about, and anyone may book it in their own", async () => {
    const world = await inAdas();
    world.entry.taken = true;
    await world.look(as("ada"));
    await world.run();
    expect(world.gone()).toHaveLength(1);
    expect(JSON.stringify(world.gone())).not.toContain("schedule.book-again");
    expect(await world.bookAgain(as("bo"))).toEqual({ booking: "booked" });
    const session = await world.session();
    expect(session).toMatchObject({ startsAt, booking: { state: "booked", generation: 2 } });
    expect(session.booking.owner).toEqual({ kind: "person", person: personCalled("bo") });
    expect(world.calendar.events().filter(({ taken }) => !taken)).toHaveLength(1);
  });

  it("is one also when its booking's answer gets lost and it is tapped again", async () => {
    const world = await inAdas();
    world.entry.taken = true;
    await world.look(as("ada"));
    world.calendar.trouble.lose = true;
    await expect(world.bookAgain(as("bo"))).rejects.toThrow();
    expect(await world.bookAgain(as("bo"))).toEqual({ booking: "booked" });
    expect(world.calendar.events().filter(({ taken }) => !taken)).toHaveLength(1);
  });

  it("waits for their next visit where Graph does not answer", async () => {
    const world = await inAdas();
    world.entry.taken = true;
    world.calendar.trouble.fault = new Error("away");
    await world.look(as("ada"));
    expect(await world.session()).toMatchObject({ booking: { state: "booked" } });
    world.calendar.trouble.fault = undefined;
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    await world.look(as("ada"));
    expect(await world.session()).toMatchObject({ booking: { state: "failed" } });
  });
});
