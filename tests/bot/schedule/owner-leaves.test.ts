import { call, os } from "@orpc/server";
import { seeIfGoneWorker } from "../../../bot/circle/membership/jobs.ts";
import { membershipRoutes } from "../../../bot/circle/membership/routes.ts";
import type { Asked } from "../../../bot/ports/api.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { onVisit } from "../../../bot/schedule/visit/routes.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { fakeDirectory } from "../../fakes/fake-directory.ts";
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

const asked = (world: Awaited<ReturnType<typeof inAdasCalendar>>) =>
  world.messenger.sent.filter(({ once }) => once.startsWith("schedule.tell-new-calendar"));

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

  it("leaves their calendar a while later where they bring no token, once, and the rest are asked to book it", async () => {
    const world = await inAdasCalendar();
    const { assertion: _none, ...ada } = as("ada");
    await world.leaveInTab(ada);
    await world.run();
    expect((await world.session()).booking.state).toBe("booked");
    for (const _time of ["let go", "asked", "nothing"]) {
      world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
      await world.run();
    }
    expect((await world.session()).booking.state).toBe("failed");
    expect(asked(world)).toHaveLength(1);
    expect(JSON.stringify(asked(world)[0]?.message.card)).toContain("Who books this again?");
    await world.book(as("bo"));
    await world.run();
    const [old, anew] = world.calendar.events();
    expect(anew?.acting).toEqual({ as: "person", assertion: "token-of-bo" });
    const card = JSON.stringify(world.messenger.sent.at(-1)?.message.card);
    expect(card).toContain("An earlier invitation may still be in your calendars");
    await world.look(as("ada"));
    await world.run();
    expect(world.calendar.events()).toEqual([anew]);
    expect(old?.cancelled).toBe(true);
    const after = JSON.stringify(world.messenger.sent.at(-1)?.message.card);
    expect(after).not.toContain("An earlier invitation");
  });

  it("is reminded of as any other, though the circle was asked to book it", async () => {
    const world = await inAdasCalendar();
    const { assertion: _none, ...ada } = as("ada");
    await world.leaveInTab(ada);
    for (const _time of ["let go", "asked"]) {
      world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
      await world.run();
    }
    expect(asked(world)).toHaveLength(1);
    await world.book(as("bo"));
    await world.run();
    world.clock.moveTo(later(startsAt, { days: -1 }));
    await world.run();
    expect((await world.session()).reminder).toBeDefined();
  });

  it("asks nobody to book what somebody has booked by then", async () => {
    const world = await inAdasCalendar();
    await world.leaveInTab(as("ada"));
    await world.book(as("bo"));
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    await world.run();
    expect(JSON.stringify(asked(world).map(({ message }) => message))).not.toContain("Who books");
    expect(asked(world)).toHaveLength(1);
  });

  it("stays with whoever thinks again within a while", async () => {
    const world = await inAdasCalendar();
    const { assertion: _none, ...ada } = as("ada");
    await world.leaveInTab(ada);
    const { returnTo } = membershipRoutes(world.context);
    const context = { caller: ada, secondsLeft: () => 600, request: "r1" };
    await call(returnTo, world.address, { context });
    world.clock.moveTo(later(world.clock.now(), { minutes: 20 }));
    await world.run();
    expect((await world.session()).booking.state).toBe("booked");
    expect(world.calendar.all).toHaveLength(1);
  });

  it("is booked in the service mailbox by itself where there is one by now", async () => {
    const world = await inAdasCalendar();
    const mailbox = "circles@contoso.example";
    Object.assign(world.calendar, { owner: "service", mailboxes: [mailbox] });
    await world.leaveInTab(as("ada"));
    await world.run();
    expect(world.calendar.events().map(({ acting }) => acting)).toEqual([
      { as: "service", mailbox },
    ]);
    expect((await world.session()).booking).toMatchObject({ state: "booked", surplus: [] });
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    await world.run();
    expect(JSON.stringify(asked(world)[0]?.message.card)).toContain("There is a new invitation");
  });

  it("leaves their calendar in time also where nobody was told that they are gone", async () => {
    const world = await inAdasCalendar();
    const dueAt = later(startsAt, { days: -3 });
    expect(await world.waiting()).toContain(`circle.see-if-gone ${dueAt}`);
    const directory = fakeDirectory(["bo", "cy", "di"]);
    const partition = circlePartition(world.address.tenant, world.address.circle);
    world.clock.moveTo(dueAt);
    const payload = { ...world.address, person: personCalled("ada") };
    const look = seeIfGoneWorker({ ...world.context, directory });
    const writes = await look.run({ payload, partition, dueFrom: dueAt, now: dueAt });
    await world.documents.commit(partition, writes, "seen");
    for (const _time of ["let go", "asked"]) {
      world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
      await world.run();
    }
    expect((await world.session()).booking.state).toBe("failed");
    expect(asked(world)).toHaveLength(1);
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
