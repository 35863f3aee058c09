import { meetingPlaces } from "../../../bot/circle/erased/documents.ts";
import { forgetPlaces } from "../../../bot/circle/home/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { eventKey, sessionOf } from "../../../bot/schedule/outlook/documents.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { aBooked } from "./outlook-world.ts";
import { as, startsAt } from "./schedule-world.ts";

const tomorrow = later(startsAt, { days: 1 });

describe("an event moved in Outlook", () => {
  it("takes its session, its reminder and its posts along", async () => {
    const world = await aBooked();
    world.entry.request = { ...world.entry.request, startsAt: tomorrow };
    await world.told();
    const session = await world.session();
    expect(session).toMatchObject({ startsAt: tomorrow, moves: 1, booking: { state: "booked" } });
    expect(world.shown(session.card)).toContain(tomorrow);
    // What was seen in the calendar is not written back into it.
    expect(world.entry.request.startsAt).toBe(tomorrow);
    world.clock.moveTo(later(startsAt, { days: -1 }));
    await world.run();
    expect((await world.session()).reminder).toBeUndefined();
    world.clock.moveTo(later(tomorrow, { days: -1 }));
    await world.run();
    expect((await world.session()).reminder).toBeDefined();
  });

  it("is heard once, however often and late it is told", async () => {
    const world = await aBooked();
    world.entry.request = { ...world.entry.request, startsAt: tomorrow };
    await world.told();
    const before = await world.version();
    await world.told();
    await world.told();
    expect(await world.version()).toBe(before);
    expect(await world.session()).toMatchObject({ moves: 1 });
  });

  it("is no news when the product itself moved or changed it", async () => {
    const world = await aBooked();
    await world.shorten(as("bo"), true);
    await world.run();
    const before = await world.version();
    await world.told();
    expect(await world.version()).toBe(before);
    expect(await world.session()).toMatchObject({ minutes: 20 });
  });

  it("that is nobody's session changes nothing", async () => {
    const world = await aBooked();
    const before = await world.version();
    await world.hear({ mailbox: world.mailbox, events: ["event-of-others"], about: [] });
    await world.run();
    expect(await world.version()).toBe(before);
  });

  it("is seen before the reminder also when nobody told", async () => {
    const world = await aBooked();
    world.entry.request = { ...world.entry.request, startsAt: tomorrow };
    world.clock.moveTo(later(startsAt, { days: -1, minutes: -10 }));
    await world.run();
    expect(await world.session()).toMatchObject({ startsAt: tomorrow });
  });
});

describe("which session an event stands for", () => {
  it("is known by the event's hash alone, and forgotten with its circle", async () => {
    const world = await aBooked();
    const { event } = world.entry.booked;
    const known = () => sessionOf(world.context, world.news.tenant, eventKey(event));
    const { id } = await world.session();
    expect(await known()).toEqual({ ...world.address, session: id });
    const { tenant, circle } = world.address;
    const all = await world.documents.list(circlePartition(tenant, circle));
    await forgetPlaces(world.context, world.address, meetingPlaces(all));
    expect(await known()).toBeUndefined();
  });
});

describe("an answer to the invitation", () => {
  const at = (minutes: number) => later(startsAt, { days: -3, minutes });
  const answers = (coming: boolean, minutes: number) => [
    { mail: "bo@contoso.example", coming, at: at(minutes) },
  ];

  it("is read back, and the later word counts, there or here", async () => {
    const world = await aBooked();
    world.entry.answers = answers(false, 0);
    await world.told();
    expect((await world.session()).away).toEqual([personCalled("bo")]);
    world.clock.moveTo(at(10));
    await world.come(as("bo"), true);
    await world.told();
    expect((await world.session()).away).toEqual([]);
    world.entry.answers = answers(false, 20);
    await world.told();
    expect((await world.session()).away).toEqual([personCalled("bo")]);
  });
});
