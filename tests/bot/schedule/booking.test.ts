import { Later } from "../../../bot/ports/job.ts";
import { homePartition } from "../../../bot/ports/partition.ts";
import { meetingDocument } from "../../../bot/schedule/documents.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

describe("finding times", () => {
  it("proposes the times that suit, and says whose calendar could not be read", async () => {
    const world = await aSchedule();
    world.calendar.calendars.push({
      mail: "ada@contoso.example",
      slots: Array.from({ length: 1344 }, () => "free" as const),
    });
    const found = await world.propose();
    expect(found.proposals.map((each) => each.startsAt)).toEqual([
      "2026-11-23T08:00:00Z",
      "2026-11-23T08:45:00Z",
      "2026-11-23T09:30:00Z",
    ]);
    expect(found.unknown).toEqual([personCalled("bo"), personCalled("cy")]);
  });

  it("is not found by a stranger or someone who has not joined", async () => {
    const members = [
      ...["ada", "bo", "cy"].map((name) => aMember(name)),
      aMember("di", { standing: "invited" }),
    ];
    const world = await aSchedule("service", { circle: aCircle({ members }) });
    await expect(world.propose(as("eve"))).rejects.toMatchObject({ code: "not-found" });
    await expect(world.propose(as("di"))).rejects.toMatchObject({ code: "not-found" });
  });

  it("waits for three who have joined", async () => {
    const members = ["ada", "bo"].map((name) => aMember(name));
    const world = await aSchedule("service", { circle: aCircle({ members }) });
    await expect(world.propose()).rejects.toMatchObject({ code: "too-few-joined" });
  });

  it("says when calendars are busy, refused or need consent", async () => {
    const world = await aSchedule();
    world.calendar.trouble.fault = new Later(instant("2026-11-22T09:05:00Z"));
    await expect(world.propose()).rejects.toMatchObject({ code: "calendar-busy" });
    world.calendar.trouble.fault = undefined;
    world.calendar.trouble.refusal = "refused";
    await expect(world.propose()).rejects.toMatchObject({ code: "calendar-refused" });
    world.calendar.trouble.refusal = "consent";
    await expect(world.propose()).rejects.toMatchObject({ code: "consent-missing" });
  });
});

describe("booking in the service mailbox", () => {
  it("makes one event with a link and nothing from inside", async () => {
    const world = await aSchedule();
    expect(await world.book()).toMatchObject({ booking: "asked" });
    await world.run();
    const [event] = world.calendar.events();
    expect(event?.request).toMatchObject({
      subject: "River circle",
      link: "https://teams.example/circle",
      startsAt,
      minutes: 45,
    });
    expect(event?.request.invited.map(({ mail }) => mail)).toHaveLength(3);
    expect((await world.session()).booking).toMatchObject({
      state: "booked",
      event: "event-1",
      app: "added",
    });
  });

  it("makes one event however often people tap and jobs run", async () => {
    const world = await aSchedule();
    const booked = await Promise.all([world.book(), world.book(), world.book(as("bo"))]);
    expect(new Set(booked.map(({ session }) => session)).size).toBe(1);
    await Promise.all([world.again("schedule.book"), world.again("schedule.book")]);
    await world.run();
    await world.again("schedule.book");
    await expect(world.book(as("cy"))).resolves.toMatchObject({ booking: "booked" });
    expect(world.calendar.all).toHaveLength(1);
    expect(
      world.messenger.sent.filter(({ once }) => once.startsWith("schedule.announce")),
    ).toHaveLength(1);
  });

  it("makes one event when an answer is lost and the job runs anew", async () => {
    const world = await aSchedule();
    await world.book();
    world.calendar.trouble.lose = true;
    await world.run();
    expect((await world.session()).booking.state).toBe("asked");
    world.clock.moveTo(later(world.clock.now(), { hours: 1 }));
    await world.run();
    expect((await world.session()).booking.state).toBe("booked");
    expect(world.calendar.all).toHaveLength(1);
  });

  it("waits as long as the calendar asks, and books then", async () => {
    const world = await aSchedule();
    await world.book();
    world.calendar.trouble.fault = new Later(later(world.clock.now(), { minutes: 3 }));
    await world.run();
    world.calendar.trouble.fault = undefined;
    await world.run();
    expect(world.calendar.all).toHaveLength(0);
    world.clock.moveTo(later(world.clock.now(), { minutes: 3 }));
    await world.run();
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("lets anyone try again where the calendar refused", async () => {
    const world = await aSchedule();
    world.calendar.trouble.refusal = "refused";
    await world.book();
    await world.run();
    expect((await world.session()).booking.state).toBe("failed");
    world.calendar.trouble.refusal = undefined;
    await world.book(as("bo"), later(startsAt, { days: 1 }));
    await world.run();
    expect(await world.sessions()).toHaveLength(1);
    expect((await world.session()).booking).toMatchObject({ state: "booked", generation: 2 });
  });

  it("does not book a time that has passed while the bot was down", async () => {
    const world = await aSchedule();
    await world.book();
    world.clock.moveTo(startsAt);
    await world.run();
    expect(world.calendar.all).toHaveLength(0);
    expect((await world.session()).booking.state).toBe("failed");
  });

  it("refuses a second session, and a time that has passed", async () => {
    const world = await aSchedule();
    await world.book();
    await expect(world.book(as("bo"), later(startsAt, { days: 1 }))).rejects.toMatchObject({
      code: "already-planned",
    });
    const other = await aSchedule();
    await expect(other.book(as("bo"), instant("2026-11-22T09:00:00Z"))).rejects.toMatchObject({
      code: "in-the-past",
    });
  });

  it("remembers which session the meeting's chat belongs to, also where the app is refused", async () => {
    const world = await aSchedule();
    world.calendar.trouble.meetingRefused = true;
    await world.book();
    await world.run();
    const { booking } = await world.session();
    expect(booking.app).toBe("refused");
    if (!booking.chat) throw new Error("no chat");
    const home = homePartition(world.address.tenant, booking.chat);
    expect(await world.documents.read(home, meetingDocument)).toBeDefined();
    expect(JSON.stringify(world.messenger.sent.at(-1)?.message.card)).toContain("add Peer Circles");
  });

  it("takes the event out of the calendar when the session is called off", async () => {
    const world = await aSchedule();
    await world.book();
    await world.run();
    await world.cancel(as("bo"));
    await world.run();
    expect(world.calendar.events()).toHaveLength(0);
    expect((await world.session()).booking.surplus).toEqual([]);
    await world.book(as("cy"), later(startsAt, { days: 1 }));
    await world.run();
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("leaves no event when the session is called off while it is being booked", async () => {
    const world = await aSchedule();
    await world.book();
    world.calendar.trouble.during = () => world.cancel(as("bo"));
    await world.run();
    expect((await world.session()).state).toBe("cancelled");
    expect(world.calendar.events()).toHaveLength(0);
  });

  it("leaves no event that comes after all else has been tidied up", async () => {
    const world = await aSchedule();
    await world.book();
    world.calendar.trouble.beforeBook = async () => {
      await world.cancel(as("bo"));
      const tidied = world.carryOut("schedule.remove-surplus");
      await expect(tidied).rejects.toMatchObject({
        name: "Later",
        at: later(world.clock.now(), { minutes: 2 }),
      });
    };
    await world.run();
    expect(world.calendar.all).toHaveLength(1);
    expect(world.calendar.events()).toHaveLength(0);
    world.clock.moveTo(later(world.clock.now(), { minutes: 2 }));
    await world.run();
    expect((await world.session()).booking.surplus).toEqual([]);
  });
});
