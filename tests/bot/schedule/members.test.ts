import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { aSchedule, as } from "./schedule-world.ts";

const circle = aCircle({
  root: "root-1",
  members: [
    ...["ada", "bo", "cy", "di"].map((name) => aMember(name)),
    aMember("eve", { standing: "invited" }),
  ],
});

async function booked(owner: "service" | "person" = "service") {
  const world = await aSchedule(owner, { circle });
  await world.book();
  await world.run();
  const invited = () => world.calendar.events()[0]?.request.invited.map(({ name }) => name);
  return { ...world, invited };
}

describe("whoever joins or leaves after a session was booked", () => {
  it("is taken into the event in the service mailbox, or out of it", async () => {
    const world = await booked();
    await world.join("eve");
    await world.leave("bo");
    await world.run();
    expect(world.invited()).toEqual(["ada", "cy", "di", "eve"]);
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("is counted on the posted card", async () => {
    const world = await booked();
    await world.leave("bo");
    await world.run();
    const shown = world.messenger.sent.at(-1);
    expect(shown).toMatchObject({ activity: (await world.session()).card });
    expect(JSON.stringify(shown?.message.card)).toContain("3 of 3 can come");
  });

  it("leaves the event alone once the session is over or called off", async () => {
    const world = await booked();
    await world.cancel();
    await world.run();
    await world.leave("bo");
    expect(await world.waiting()).not.toContainEqual(expect.stringContaining("follow-members"));
  });

  it("is in the event also when they came while it was being booked", async () => {
    const world = await aSchedule("service", { circle });
    await world.book();
    world.calendar.trouble.during = () => world.join("eve");
    await world.run();
    const [event] = world.calendar.events();
    expect(event?.request.invited.map(({ name }) => name)).toContain("eve");
  });

  it("waits until Graph has time, and is not lost", async () => {
    const world = await booked();
    await world.join("eve");
    world.calendar.trouble.fault = new Error("down");
    await world.run();
    world.calendar.trouble.fault = undefined;
    world.clock.moveTo(later(world.clock.now(), { hours: 1 }));
    await world.run();
    expect(world.invited()).toContain("eve");
  });

  it("is not written over by an older list that arrives late", async () => {
    const world = await booked();
    await world.leave("bo");
    world.calendar.trouble.beforeInvite = async () => {
      await world.join("eve");
      await world.carryOut("schedule.follow-members");
    };
    await world.run();
    expect(world.invited()).toEqual(["ada", "cy", "di", "eve"]);
  });

  it("waits for the owner's visit where the event is in someone's own calendar", async () => {
    const world = await booked("person");
    await world.join("eve");
    await world.leave("cy");
    await world.run();
    expect(world.invited()).toEqual(["bo", "cy", "di"]);
    await world.propose(as("di"));
    expect(world.invited()).toEqual(["bo", "cy", "di"]);
    await world.propose(as("ada"));
    expect(world.invited()).toEqual(["bo", "di", "eve"]);
  });
});
