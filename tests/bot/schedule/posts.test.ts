import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

async function booked() {
  const world = await aSchedule("service", { circle: aCircle({ root: "root-1" }) });
  await world.book();
  await world.run();
  /** The card as it was put in the place of the post, each time. */
  const edits = async (post: "card" | "reminder" = "card") => {
    const id = (await world.session())[post];
    return world.messenger.sent
      .filter(({ activity }) => activity !== undefined && activity === id)
      .map(({ message }) => JSON.stringify(message.card));
  };
  return { ...world, edits };
}

describe("the post of a session", () => {
  it("stays as it was sent while nothing changes", async () => {
    const world = await aSchedule("service", { circle: aCircle({ root: "root-1" }) });
    world.calendar.trouble.meetingRefused = true;
    await world.book();
    for (let time = 0; time < 3; time++) await world.run();
    expect(await world.session()).toMatchObject({ card: expect.any(String) });
    world.clock.moveTo(later(startsAt, { days: -1 }));
    const before = world.messenger.sent.length;
    await world.run();
    await world.run();
    expect((await world.session()).reminder).toBeDefined();
    expect(world.messenger.sent.slice(before).map(({ activity }) => activity)).toEqual([undefined]);
  });

  it("follows at once what changed while it was being sent", async () => {
    const world = await aSchedule("service", { circle: aCircle({ root: "root-1" }) });
    const { messenger } = world.context;
    const { send } = messenger;
    messenger.send = async (...sending) => {
      const sent = await send(...sending);
      await world.come(as("bo"), false);
      return sent;
    };
    await world.book();
    await world.run();
    await world.run();
    const last = world.messenger.sent.at(-1);
    expect(last?.activity).toBe((await world.session()).card);
    expect(JSON.stringify(last?.message.card)).toContain("2 of 3 can come");
  });

  it("follows who can come, and that it is called off", async () => {
    const world = await booked();
    await world.come(as("bo"), false);
    await world.run();
    expect((await world.edits()).at(-1)).toContain("2 of 3 can come");
    await world.cancel();
    await world.run();
    expect((await world.edits()).at(-1)).toContain("called off");
  });

  it("stays as it is while people say that they were there, and after it is over", async () => {
    const world = await booked();
    world.clock.moveTo(startsAt);
    await world.begin();
    await world.run();
    const live = (await world.edits()).length;
    await world.attend(as("bo"));
    await world.run();
    expect(await world.edits()).toHaveLength(live);
    await world.close();
    await world.run();
    expect(await world.edits()).toHaveLength(live + 1);
    await world.attend(as("cy"));
    await world.run();
    expect((await world.session()).present).toHaveLength(3);
    expect(await world.edits()).toHaveLength(live + 1);
  });

  it("follows who leads it once the session before turns out to have been held", async () => {
    const world = await booked();
    world.clock.moveTo(later(startsAt, { hours: 2 }));
    await world.run();
    const missed = await world.session();
    expect(missed.state).toBe("missed");
    await world.book(as("ada"), later(startsAt, { days: 14 }));
    await world.run();
    const before = await world.session();
    expect(await world.edits()).toHaveLength(0);
    await world.attend(as("cy"), true, missed);
    await world.run();
    expect((await world.session()).facilitator).not.toBe(before.facilitator);
    expect(await world.edits()).toHaveLength(1);
  });

  it("counts the asks of the last minute together", async () => {
    const world = await booked();
    const before = (await world.edits()).length;
    await world.ask("How do I begin?");
    await world.ask("Where do I stop?");
    await world.run();
    expect(await world.edits()).toHaveLength(before);
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.run();
    expect(await world.edits()).toHaveLength(before + 1);
    expect((await world.edits()).at(-1)).toContain("2 asks wait");
  });
});
