import { refuse } from "../../../shared/kernel/result.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { pollWorld } from "./poll-world.ts";

let world: Awaited<ReturnType<typeof pollWorld>>;
beforeEach(async () => {
  world = await pollWorld();
});
afterEach(() => world.end());

const look = (name = "ada") =>
  world
    .as(name)
    .schedule.propose(world.address)
    .catch(() => undefined);
const startsAt = () => later(world.clock.now(), { days: 3 });

describe("calendars in trouble for a quarter of an hour", () => {
  it.each(["refused", "down"])("have everyone asked instead, once: %s", async (how) => {
    if (how === "refused") world.calendar.trouble.refusal = "refused";
    else world.calendar.trouble.fault = new Error("Graph is down");
    await look("ada");
    await world.passes({ minutes: 10 });
    await look("bo");
    expect(await world.page()).toBeUndefined();
    await world.passes({ minutes: 5 });
    const found = await world.page();
    expect(found).toMatchObject({ state: "open", of: 4 });
    await look("cy");
    await world.passes({ minutes: 20 });
    expect((await world.page())?.poll).toBe(found?.poll);
    expect(world.cards().filter(({ edit }) => !edit)).toHaveLength(1);
    expect(JSON.stringify(world.cards()[0])).toContain("cannot be reached");
  });

  it("that answer again by then have nobody asked", async () => {
    world.calendar.trouble.refusal = "refused";
    await look();
    world.calendar.trouble.refusal = undefined;
    await world.passes({ minutes: 15 });
    expect(await world.page()).toBeUndefined();
  });

  it("have nobody asked where the circle has a session by then", async () => {
    world.calendar.trouble.refusal = "refused";
    await look();
    world.calendar.trouble.refusal = undefined;
    await world.as("bo").schedule.book({ ...world.address, startsAt: startsAt(), minutes: 45 });
    await world.passes({ minutes: 20 });
    expect(await world.page()).toBeUndefined();
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("that refuse to book have everyone asked about that time too, and one event at the end", async () => {
    world.calendar.trouble.refusal = "refused";
    const wanted = later(world.clock.now(), { days: 6 });
    await world.as("bo").schedule.book({ ...world.address, startsAt: wanted, minutes: 45 });
    await world.passes({ minutes: 1 });
    await world.passes({ minutes: 16 });
    const asked = await world.page();
    expect(asked).toMatchObject({ state: "open" });
    world.calendar.trouble.refusal = undefined;
    const of = { ...world.address, poll: asked?.poll as never };
    const view = await world.as("ada").schedule.poll(of);
    expect(view.times.map((each) => each.startsAt)).toContain(wanted);
    for (const name of ["ada", "bo", "cy", "di"]) {
      const says = view.times.map((each) => ({
        startsAt: each.startsAt,
        says: each.startsAt === wanted ? ("yes" as const) : ("no" as const),
      }));
      await world.as(name).schedule.answerPoll({ ...of, says });
    }
    await world.passes({ minutes: 1 });
    expect(await world.next()).toMatchObject({ startsAt: wanted, booking: "booked" });
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("leave it at that where a member has called it off", async () => {
    world.calendar.trouble.refusal = "refused";
    await look();
    await world.passes({ minutes: 15 });
    const asked = await world.page();
    await world
      .as("di")
      .schedule.callOffPoll({ ...world.address, poll: asked?.poll as never, off: true });
    await look();
    await world.passes({ minutes: 16 });
    expect(await world.page()).toMatchObject({ poll: asked?.poll, state: "called-off" });
  });

  it("are no trouble of the circle's where one person has not agreed, or has no mailbox", async () => {
    await world.end();
    world = await pollWorld("person");
    for (const refusal of ["consent", "no-mailbox"] as const) {
      world.calendar.trouble.refusal = refusal;
      await look();
    }
    await world.passes({ minutes: 20 });
    expect(await world.page()).toBeUndefined();
  });
});

describe("a poll for the next session, which has reached no calendar", () => {
  /** A regular time is chosen whose first session no calendar takes, and that lasts. */
  async function refused(soon: Instant) {
    const { book } = world.calendar;
    world.calendar.book = async (acting, request) =>
      request.startsAt === soon ? refuse("refused") : book(acting, request);
    const wish = { ...world.address, minutes: 45, regular: true };
    await world.as("bo").schedule.book({ ...wish, startsAt: soon });
    await world.passes({ minutes: 1 });
    await world.passes({ minutes: 16 });
    return soon;
  }

  it("goes on where one of a later day is booked meanwhile", async () => {
    const soon = await refused(later(world.clock.now(), { days: 6 }));
    const asked = await world.page();
    expect(asked).toMatchObject({ state: "open" });
    const { dates } = await world.as("ada").schedule.dates(world.address);
    const last = dates.at(-1)?.occurrence;
    if (!last) throw new Error("nothing lies ahead");
    await world
      .as("bo")
      .schedule.cancel({ ...world.address, session: dates.at(-1)?.session as never });
    await world.as("cy").schedule.skip({ ...world.address, occurrence: last, skips: false });
    await world.passes({ minutes: 1 });
    expect(world.calendar.events()).toHaveLength(2);
    expect(await world.page()).toMatchObject({ poll: asked?.poll, state: "open" });
    await world
      .as("ada")
      .schedule.book({ ...world.address, startsAt: later(soon, { days: 1 }), minutes: 45 });
    await world.passes({ minutes: 1 });
    expect((await world.page())?.state).not.toBe("open");
  });

  it("asks for no time at which the circle meets anyway, and is over once the next one is booked already", async () => {
    const { book } = world.calendar;
    const soon = later(world.clock.now(), { days: 1 });
    const second = later(soon, { days: 14 });
    world.calendar.book = async (acting, request) =>
      request.startsAt === soon ? refuse("refused") : book(acting, request);
    const wish = { ...world.address, minutes: 45, regular: true };
    await world.as("bo").schedule.book({ ...wish, startsAt: soon });
    await world.passes({ minutes: 1 });
    await world.passes({ minutes: 16 });
    const asked = await world.page();
    expect(asked).toMatchObject({ state: "open" });
    const of = { ...world.address, poll: asked?.poll as never };
    const { times } = await world.as("ada").schedule.poll(of);
    expect(times.map(({ startsAt }) => startsAt)).not.toContain(second);
    const { proposals } = await world.as("ada").schedule.propose(world.address);
    expect(proposals.map(({ startsAt }) => startsAt)).not.toContain(second);
    await world.until(later(soon, { hours: 1 }));
    expect((await world.next())?.startsAt).toBe(second);
    expect((await world.page())?.state).not.toBe("open");
  });

  it("is called off, once, by a pause that leaves only what is booked for afterwards", async () => {
    const soon = await refused(later(world.clock.now(), { days: 1 }));
    expect(await world.page()).toMatchObject({ state: "open" });
    const until = later(soon, { days: 7 }).slice(0, 10);
    await world.as("cy").schedule.pause({ ...world.address, until: until as never });
    expect((await world.next())?.startsAt).toBe(later(soon, { days: 14 }));
    expect(await world.page()).toMatchObject({ state: "called-off" });
  });
});
