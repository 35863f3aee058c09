import { call } from "@orpc/server";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { scheduleJobs } from "../../../bot/schedule/jobs.ts";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import { refuse } from "../../../shared/kernel/result.ts";
import { sessionEnd } from "../../../shared/schedule/session-end.ts";
import { type CalendarDate, later } from "../../../shared/time/instant.ts";
import { aHabit, first, fourth, second, third } from "./ahead-world.ts";
import { as } from "./schedule-world.ts";

const at = (name: string) => ({
  context: { caller: as(name), secondsLeft: () => 600, request: "r1" },
});
const planned = async (owner?: "service" | "person") => {
  const world = await aHabit(owner);
  await world.regular();
  await world.run();
  return { ...world, routes: scheduleRoutes(world.context) };
};

describe("sessions ahead, beside all else", () => {
  it("do not wait for one before them that has reached no calendar", async () => {
    const world = await aHabit();
    const { book } = world.calendar;
    world.calendar.book = async (acting, request) =>
      request.startsAt === first ? refuse("refused") : book(acting, request);
    await world.regular();
    await world.run();
    const [next, then] = await world.open();
    if (!next || !then) throw new Error("nothing is planned");
    expect([next.booking.state, then.booking.state]).toEqual(["failed", "booked"]);
    world.clock.moveTo(later(sessionEnd(next), { minutes: 15 }));
    await world.run();
    await world.run();
    expect((await world.sessions()).find(({ id }) => id === next.id)?.state).toBe("missed");
    const [after] = await world.open();
    expect(after?.id).toBe(then.id);
    expect(after?.card).toBeDefined();
    expect(await world.starts()).toEqual([second, third, fourth]);
  });

  it("are tried again once one before them has ended, but for one that somebody took out of the calendar", async () => {
    const world = await aHabit();
    const { book } = world.calendar;
    let refuses = true;
    world.calendar.book = async (acting, request) =>
      refuses && request.startsAt === second ? refuse("refused") : book(acting, request);
    await world.regular();
    await world.run();
    expect(world.standing().toSorted()).toEqual([first, third]);
    refuses = false;
    const taken = world.calendar.events().find(({ request }) => request.startsAt === third);
    if (taken) taken.taken = true;
    const gone = (await world.open()).at(-1);
    const payload = { ...world.address, session: gone?.id } as never;
    const { now } = world.clock;
    const partition = circlePartition(world.address.tenant, world.address.circle);
    const look = scheduleJobs(world.context).find(({ type }) => type === "schedule.look-at-event");
    const writes = await look?.run({ payload, partition, dueFrom: now(), now: now() });
    await world.documents.commit(partition, writes ?? [], "looked");
    await world.hold();
    await world.run();
    const [next, then] = await world.open();
    expect(next).toMatchObject({ startsAt: second, booking: { state: "booked" } });
    expect(next?.card).toBeDefined();
    expect(then).toMatchObject({ startsAt: third, booking: { state: "failed" } });
  });

  it("go on by their days where somebody finds a time while the circle pauses", async () => {
    const world = await planned();
    const until = "2027-01-20" as CalendarDate;
    await call(world.routes.pause, { ...world.address, until }, at("bo"));
    await world.run();
    expect(world.standing()).toEqual([]);
    const found = later(first, { days: 1 });
    await world.book(as("cy"), found);
    await world.run();
    await world.run();
    expect((await world.inside()).circle.value.pause).toBeUndefined();
    expect(world.standing().toSorted()).toEqual([found, second, third]);
  });
});
