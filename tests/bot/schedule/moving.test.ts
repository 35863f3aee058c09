import { postInThread } from "../../../bot/circle/posted/documents.ts";
import { autoCloseDue, reminderDue } from "../../../bot/schedule/session/jobs.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { movingWorld, otherTime } from "./moving-world.ts";
import { as, startsAt } from "./schedule-world.ts";

const code = (refusal: string) => ({ code: refusal });

describe("moving one session", () => {
  it("has session, event and post say the new time, by edits alone, and asks everyone afresh", async () => {
    const world = await movingWorld();
    await world.come(as("cy"), false);
    await world.run();
    const posts = world.posts().size;
    expect(await world.move()).toEqual({ asked: false });
    await world.run();
    expect(await world.first()).toMatchObject({ startsAt: otherTime, away: [], moves: 1 });
    expect(world.event()).toEqual([otherTime]);
    expect(world.calendar.all).toHaveLength(1);
    expect(world.posts().size).toBe(posts);
    const [post] = world.posts().values();
    expect(post).toContain(otherTime);
    expect(post).toContain("It was moved. Before:");
  });

  it("is as before once it is taken back, calendars included", async () => {
    const world = await movingWorld();
    await world.come(as("cy"), false);
    const before = await world.first();
    await world.move();
    await world.run();
    await world.back("cy");
    await world.run();
    const after = await world.first();
    expect({ ...after, booking: before.booking }).toEqual(before);
    expect(world.event()).toEqual([startsAt]);
    expect(world.posts().values().next().value).not.toContain("It was moved");
  });

  it("lets the first of two win, and tells the other; the same tap twice is one", async () => {
    const world = await movingWorld();
    await world.move("bo");
    const late = { from: startsAt, startsAt: later(startsAt, { days: 4 }) };
    await expect(world.move("cy", late)).rejects.toMatchObject(code("moved-meanwhile"));
    expect(await world.move("bo", { from: startsAt })).toEqual({ asked: false });
    expect(await world.first()).toMatchObject({ startsAt: otherTime, moves: 1 });
  });

  it("refuses what cannot be, and to a stranger there is no such session", async () => {
    const world = await movingWorld();
    await expect(world.move("eve")).rejects.toMatchObject(code("not-found"));
    await expect(world.times("eve")).rejects.toMatchObject(code("not-found"));
    await expect(world.back("eve")).rejects.toMatchObject(code("not-found"));
    const past = { startsAt: later(world.clock.now(), { minutes: -1 }) };
    await expect(world.move("bo", past)).rejects.toMatchObject(code("in-the-past"));
    world.clock.moveTo(startsAt);
    await world.begin(as("ada"));
    await expect(world.move()).rejects.toMatchObject(code("has-begun"));
    await world.close(as("ada"));
    await expect(world.move()).rejects.toMatchObject(code("has-begun"));
    await expect(world.times()).rejects.toMatchObject(code("has-begun"));
  });

  it("takes reminder and close along: nothing happens at the former times", async () => {
    const world = await movingWorld();
    const [eve, end] = [reminderDue(await world.first()), autoCloseDue(await world.first())];
    await world.move();
    await world.run();
    const posts = world.posts().size;
    world.clock.moveTo(eve);
    await world.run();
    expect(world.posts().size).toBe(posts);
    world.clock.moveTo(end);
    await world.run();
    expect((await world.first()).state).toBe("planned");
    world.clock.moveTo(reminderDue(await world.first()));
    await world.run();
    expect(world.posts().size).toBe(posts + 1);
    world.clock.moveTo(autoCloseDue(await world.first()));
    await world.run();
    expect((await world.first()).state).toBe("missed");
  });

  it("reminds anew of a session that was moved after its reminder, where there is room, and keeps all posts true", async () => {
    const world = await movingWorld();
    world.clock.moveTo(reminderDue(await world.first()));
    await world.run();
    await world.move();
    await world.run();
    expect([...world.posts().values()].every((post) => post.includes(otherTime))).toBe(true);
    expect([...world.posts().values()].join()).not.toContain("Session tomorrow");
    world.clock.moveTo(reminderDue(await world.first()));
    await world.run();
    expect(world.posts().size).toBe(3);
    await world.cancel();
    await world.run();
    for (const post of world.posts().values()) expect(post).toContain("was called off");
  });

  it("posts no further reminder where four posts are about the session already", async () => {
    const world = await movingWorld();
    world.clock.moveTo(reminderDue(await world.first()));
    await world.run();
    const { value: circle } = (await world.inside()).circle;
    const [post] = world.messenger.sent;
    if (!post) throw new Error("nothing posted");
    const other = { message: post.message, once: "other" };
    await postInThread(world.context, circle, world.id, "charter", other);
    await world.move();
    await world.run();
    const posts = world.posts().size;
    world.clock.moveTo(reminderDue(await world.first()));
    await world.run();
    expect(world.posts().size).toBe(posts);
  });

  it("follows in a member's own calendar with their token, else at their next visit, and says so until then", async () => {
    const world = await movingWorld("person");
    await world.move("bo");
    await world.run();
    expect(world.event()).toEqual([startsAt]);
    expect([...world.posts().values()].join()).toContain("Calendars still show the former time");
    await world.look(as("ada"));
    expect(world.event()).toEqual([otherTime]);
    await world.run();
    expect([...world.posts().values()].join()).not.toContain("Calendars still show");
    await world.back("ada");
    expect(world.event()).toEqual([startsAt]);
  });

  it("proposes other times near its own, to which it is no obstacle itself", async () => {
    const world = await movingWorld();
    const slots = Array.from({ length: 5000 }, () => "busy" as const);
    const free = (mail: string) => ({
      mail: `${mail}@contoso.example`,
      slots: slots.map((_, index) => (index % 96 === 40 ? ("free" as const) : ("busy" as const))),
    });
    for (const name of ["ada", "bo", "cy"]) world.calendar.calendars.push(free(name));
    const { proposals, asks } = await world.times();
    expect(asks).toBe(false);
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.map((each) => each.startsAt)).not.toContain(startsAt);
  });

  it("bears what the new time asks of people, not what the former asked", async () => {
    const world = await movingWorld();
    const slots = Array.from({ length: 8 }, () => "tentative" as const);
    world.calendar.calendars.push({ mail: "cy@contoso.example", slots });
    await world.move();
    const { chosen } = await world.first();
    expect(chosen?.asks?.outside).toEqual([{ person: personCalled("cy"), points: 3 }]);
  });
});
