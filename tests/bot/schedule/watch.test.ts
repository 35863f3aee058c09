import { operationsPartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { fakeNews } from "../../fakes/fake-news.ts";
import { aBooked } from "./outlook-world.ts";
import { aSchedule, startsAt } from "./schedule-world.ts";

const tomorrow = later(startsAt, { days: 1 });

describe("the watch over a mailbox", () => {
  const due = async (world: Awaited<ReturnType<typeof aBooked>>) => {
    const jobs = await world.documents.list(operationsPartition(world.news.tenant), "job");
    return jobs.flatMap(({ dueAt }) => dueAt ?? []);
  };

  it("asks to be told once, and goes on being told before that ends", async () => {
    const world = await aBooked();
    expect(world.news.telling).toHaveLength(1);
    const [first] = world.news.telling;
    for (let day = 0; day < 8; day++) {
      world.clock.moveTo(later(world.clock.now(), { days: 1 }));
      await world.run();
      expect((first?.until ?? "") > world.clock.now()).toBe(true);
    }
    expect(world.news.telling).toEqual([first]);
    expect(world.news.asked.filter((each) => each === "tell")).toHaveLength(1);
  });

  it("hears of what nobody told at the next look: once a day, or every quarter of an hour where it is not told", async () => {
    const world = await aBooked();
    expect(await due(world)).toEqual([later(world.clock.now(), { days: 1 })]);
    const silent = await aSchedule();
    const news = fakeNews();
    news.trouble.silent = true;
    silent.calendar.news = news;
    await silent.book();
    await silent.run();
    const [entry] = silent.calendar.events();
    if (!entry) throw new Error("no event");
    entry.request = { ...entry.request, startsAt: tomorrow };
    news.changed(entry.booked.event);
    silent.clock.moveTo(later(silent.clock.now(), { minutes: 15 }));
    await silent.run();
    expect(await silent.session()).toMatchObject({ startsAt: tomorrow });
    expect(news.asked.filter((each) => each === "tell")).toHaveLength(1);
    silent.clock.moveTo(later(silent.clock.now(), { hours: 6 }));
    news.trouble.silent = false;
    await silent.run();
    expect(news.telling).toHaveLength(1);
  });
});
