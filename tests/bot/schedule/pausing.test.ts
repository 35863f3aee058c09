import { readGlance } from "../../../bot/circle/documents.ts";
import { keepHome } from "../../../bot/circle/home/documents.ts";
import { myCircleView } from "../../../bot/circle/mine/present.ts";
import { postWhenRoom } from "../../../bot/circle/posted/documents.ts";
import { Later } from "../../../bot/ports/job.ts";
import { scheduleCommands } from "../../../bot/schedule/asked/actions.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { channelCalled } from "../../builders/ids.ts";
import { movingWorld } from "./moving-world.ts";
import { as, startsAt } from "./schedule-world.ts";

const until = "2026-12-10";
const back = instant("2026-12-10T08:00:00Z");

describe("a circle's pause", () => {
  it("calls off what is planned before its day, says so in its post, and forgets nothing", async () => {
    const world = await movingWorld();
    await world.pause("bo", until);
    await world.run();
    expect((await world.inside()).circle.value.pause).toMatchObject({ until: back });
    expect(world.event()).toEqual([]);
    expect([...world.posts().values()].join()).toContain("was called off");
    expect((await world.first()).state).toBe("cancelled");
  });

  it("leaves what is planned after its day", async () => {
    const world = await movingWorld();
    await world.pause("bo", "2026-11-25");
    await world.run();
    expect(await world.first()).toMatchObject({ state: "planned", startsAt });
    expect(world.event()).toEqual([startsAt]);
  });

  it("has the bot post nothing by itself meanwhile, and one post when it ends by itself", async () => {
    const world = await movingWorld();
    await world.pause("bo", until);
    await world.run();
    const posts = world.posts().size;
    const inside = await world.inside();
    const [any] = world.messenger.sent;
    if (!any) throw new Error("nothing posted");
    const sending = { message: any.message, once: "season" };
    const waits = postWhenRoom(world.context, inside, "season", sending, world.clock.now());
    await expect(waits).rejects.toBeInstanceOf(Later);
    world.clock.moveTo(later(back, { minutes: -1 }));
    await world.run();
    expect(world.posts().size).toBe(posts);
    world.clock.moveTo(back);
    await world.run();
    await world.run();
    expect((await world.inside()).circle.value.pause).toBeUndefined();
    expect(world.posts().size).toBe(posts + 1);
    expect([...world.posts().values()].at(-1)).toContain("The circle is back");
  });

  it("ends as soon as anyone says so, with its session where its time is still to come, once", async () => {
    const world = await movingWorld();
    await world.pause("bo", until);
    await world.run();
    await Promise.all([world.resume("ada"), world.resume("cy")]);
    await world.run();
    expect(await world.first()).toMatchObject({ state: "planned", startsAt });
    expect(world.event()).toEqual([startsAt]);
    world.clock.moveTo(back);
    const posts = world.posts().size;
    await world.run();
    expect([...world.posts().values()].join()).not.toContain("The circle is back");
    expect(world.posts().size).toBeGreaterThanOrEqual(posts);
  });

  it("is put back into somebody's own calendar by whoever taps", async () => {
    const world = await movingWorld("person");
    await world.pause("bo", until);
    await world.look(as("ada"));
    expect(world.event()).toEqual([]);
    await world.resume("cy");
    expect((await world.first()).booking.state).toBe("failed");
    await world.book(as("cy"));
    expect(world.event()).toEqual([startsAt]);
  });

  it("moves on with another day; the former one ends nothing", async () => {
    const world = await movingWorld();
    await world.pause("bo", until);
    await world.pause("cy", "2026-12-20");
    world.clock.moveTo(back);
    await world.run();
    expect((await world.inside()).circle.value.pause).toBeDefined();
  });

  it("stands in everyone's own list of circles, where nobody is asked to find a time", async () => {
    const world = await movingWorld();
    const line = async () => {
      const glance = await readGlance(world.context, world.address);
      if (!glance) throw new Error("no glance");
      const me = { person: as("cy").person, now: world.clock.now(), written: true, led: true };
      const entry = { ...world.address, standing: "joined" as const };
      return myCircleView(entry, glance.value, { ...me, asks: false }, world.context.links);
    };
    await world.pause("bo", until);
    expect(await line()).toMatchObject({ pausedUntil: back, mine: [] });
    world.clock.moveTo(back);
    await world.run();
    expect((await line()).pausedUntil).toBeUndefined();
    expect((await line()).mine).toMatchObject([{ task: "find-time" }]);
  });

  it("is what the bot says when it is asked when the circle meets", async () => {
    const world = await movingWorld();
    await world.pause("bo", until);
    const home = { tenant: world.address.tenant, conversation: channelCalled("river") };
    await keepHome(world.context, home, world.address);
    const next = scheduleCommands(world.context).find(({ name }) => name === "next");
    const asked = { caller: as("ada"), language: "en" as const, where: "channel" as const };
    const said = { ...asked, ...home, text: "next", now: world.clock.now() };
    expect(JSON.stringify(await next?.run(said))).toContain("The circle pauses until");
  });

  it("is ended by finding a time", async () => {
    const world = await movingWorld();
    await world.pause("bo", until);
    await world.run();
    await world.book(as("ada"), later(startsAt, { days: 5 }));
    expect((await world.inside()).circle.value.pause).toBeUndefined();
  });

  it("is any member's to begin and to end, for a day to come and half a year at most", async () => {
    const world = await movingWorld();
    await expect(world.pause("eve", until)).rejects.toMatchObject({ code: "not-found" });
    await expect(world.resume("eve")).rejects.toMatchObject({ code: "not-found" });
    await expect(world.pause("bo", "2026-11-20")).rejects.toMatchObject({ code: "in-the-past" });
    await expect(world.pause("bo", "2027-08-20")).rejects.toMatchObject({ code: "too-far" });
    world.clock.moveTo(startsAt);
    await world.begin(as("ada"));
    await expect(world.pause("bo", until)).rejects.toMatchObject({ code: "has-begun" });
  });
});
