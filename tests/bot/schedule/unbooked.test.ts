import { postsIn } from "../../../bot/circle/erased/documents.ts";
import { postInThread } from "../../../bot/circle/posted/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { scheduleJobs } from "../../../bot/schedule/jobs.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { fourth, third } from "./ahead-world.ts";
import { as } from "./schedule-world.ts";
import { asks, aThread } from "./unbooked-world.ts";

const fifth = later(third, { days: 28 });

const shows = (post: string | undefined, ...times: readonly Instant[]) => {
  for (const time of times) expect(post).toContain(`DATE(${time}`);
};

describe("the card that asks for somebody's calendar", () => {
  it("asks in the thread for what has waited ten minutes, with dates alone and a way to the tab, and then says that it is booked", async () => {
    const world = await aThread();
    await world.hold();
    await world.passes({ minutes: 9 });
    expect(world.asking()).toEqual([]);
    await world.passes({ minutes: 1 });
    const [post, ...more] = world.asking();
    expect(more).toEqual([]);
    shows(post, fourth);
    expect(post).toContain("1 session is");
    expect(post).toContain("Action.OpenUrl");
    expect(post).not.toMatch(/\bada\b|\bbo\b|\bcy\b/i);
    const before = world.posts().size;
    await world.bookAhead(as("bo"));
    await world.passes({ minutes: 1 });
    expect(world.asking()).toEqual([]);
    shows(world.said("It is in the calendars")[0], fourth);
    expect(world.posts().size).toBe(before);
  });

  it("is not posted where whoever closed the session booked what follows, and never with a service mailbox", async () => {
    const world = await aThread();
    await world.hold();
    await world.bookAhead();
    await world.passes({ minutes: 30 });
    expect(world.said("no calendar yet|in the calendars")).toEqual([]);
    const service = await aThread("service");
    await service.hold();
    await service.passes({ minutes: 30 });
    expect(service.said("no calendar yet|in the calendars")).toEqual([]);
    expect((await service.kept()).filter(({ kind }) => kind === "unbooked")).toEqual([]);
  });

  it("is one for all that falls due while it asks, and another only for what falls due later", async () => {
    const world = await aThread();
    await world.hold();
    await world.passes({ minutes: 10 });
    await world.hold();
    await world.passes({ minutes: 10 });
    expect(world.asking()).toHaveLength(1);
    shows(world.asking()[0], fourth, fifth);
    await world.bookAhead();
    await world.run();
    expect(world.asking()).toEqual([]);
    shows(world.said("They are in the calendars")[0], fourth, fifth);
    await world.hold();
    await world.passes({ minutes: 10 });
    expect(world.asking()).toHaveLength(1);
    shows(world.said("They are in the calendars")[0], fourth, fifth);
  });

  it("is not posted twice by two workers, a late job or a restart in the middle", async () => {
    const world = await aThread();
    await world.hold();
    const partition = circlePartition(world.address.tenant, world.address.circle);
    const worker = scheduleJobs(world.context).find(({ type }) => type === "schedule.ask-calendar");
    const now = later(world.clock.now(), { days: 2 });
    world.clock.moveTo(now);
    const job = { payload: world.address as never, partition, dueFrom: now, now };
    const { send } = world.messenger;
    world.messenger.send = async () => {
      throw new Error("down");
    };
    await expect(worker?.run(job)).rejects.toThrow("down");
    world.messenger.send = send;
    await Promise.allSettled([
      worker?.run(job),
      worker?.run({ ...job, dueFrom: later(now, { minutes: 1 }) }),
    ]);
    await world.run();
    await worker?.run(job);
    expect(world.asking()).toHaveLength(1);
  });

  it("waits where the session to come has no room for another post, and is asked in the tab meanwhile", async () => {
    const world = await aThread();
    await world.hold();
    const { value: circle } = (await world.inside()).circle;
    const [next] = await world.open();
    const message = world.messenger.sent[0]?.message;
    if (!next || !message) throw new Error("nothing is planned");
    const once = "another";
    await postInThread(world.context, circle, next.id, "another", { message, once });
    await world.passes({ minutes: 10 });
    expect(world.asking()).toEqual([]);
    expect((await world.dates()).waiting).toBe(1);
    await world.hold();
    await world.passes({ days: 1 });
    expect(world.asking()).toHaveLength(1);
  });

  it("says at once that nothing waits while the circle pauses, and asks again in its place when it goes on", async () => {
    const world = await aThread();
    await world.hold();
    await world.passes({ minutes: 10 });
    const posts = world.posts().size;
    await world.pause("2027-02-20");
    await world.run();
    expect(world.asking()).toEqual([]);
    expect(world.said("Nothing is left to put into a calendar")).toHaveLength(1);
    await world.passes({ minutes: 30 });
    expect(world.asking()).toEqual([]);
    await world.resume();
    await world.passes({ minutes: 10 });
    await world.passes({ minutes: 10 });
    expect(world.asking()).toHaveLength(1);
    shows(world.asking()[0], fourth);
    expect(world.posts().size).toBeLessThanOrEqual(posts + 1);
  });

  it("says so too once the circle has ended, where nobody is asked any more, and goes with it", async () => {
    const world = await aThread();
    await world.hold();
    await world.passes({ minutes: 10 });
    const [post] = [...world.posts()].find(([, shown]) => shown.match(asks)) ?? [];
    expect(postsIn(await world.kept())).toContain(post);
    await world.end();
    await world.run();
    expect(world.asking()).toEqual([]);
    expect(world.said("Nothing is left to put into a calendar")).toHaveLength(1);
    await world.passes({ days: 1 });
    expect(world.asking()).toEqual([]);
  });

  it("lets a day go that has passed in nobody's calendar, and asks for the one after it", async () => {
    const world = await aThread();
    for (let held = 0; held < 3; held++) await world.hold();
    await world.passes({ minutes: 10 });
    shows(world.asking()[0], fourth);
    world.clock.moveTo(later(fourth, { minutes: -119 }));
    await world.run();
    expect(world.asking()).toHaveLength(1);
    expect(world.asking()[0]).not.toContain(fourth);
    expect(world.asking()[0]).toContain("3 sessions are");
  });

  it("stays open while somebody books, and until what broke off has been taken over", async () => {
    const world = await aThread();
    await world.hold();
    await world.hold();
    await world.passes({ minutes: 10 });
    shows(world.asking()[0], fourth, fifth);
    const { book } = world.calendar;
    let booked = 0;
    world.calendar.book = async (acting, request) => {
      if (++booked === 2) throw new Error("down");
      return book(acting, request);
    };
    await expect(world.bookAhead()).rejects.toThrow("down");
    await world.run();
    expect(world.asking()).toHaveLength(1);
    expect(world.asking()[0]).toContain("1 session is");
    shows(world.asking()[0], fifth);
    await world.passes({ minutes: 10 });
    await world.bookAhead(as("cy"));
    await world.run();
    expect(world.asking()).toEqual([]);
    shows(world.said("They are in the calendars")[0], fourth, fifth);
  });
});
