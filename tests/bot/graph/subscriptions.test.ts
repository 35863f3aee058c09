import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { aNewsWorld, startsAt } from "./news-world.ts";

const tomorrow = later(startsAt, { days: 1 });
const mailbox = serviceMailbox.id;

let world: Awaited<ReturnType<typeof aNewsWorld>>;
const open = async (options?: Parameters<typeof aNewsWorld>[0]) => {
  world = await aNewsWorld(options);
  return world;
};
afterEach(async () => {
  expect(world.microsoft365.contractErrors).toEqual([]);
  await world.end();
});

describe("what people change in Outlook", () => {
  it("is told by Graph and followed at once: moved, declined, deleted", async () => {
    await open();
    expect(world.subscribed()).toBe(1);
    await world.moveEvent(tomorrow);
    await world.settled();
    expect(await world.session()).toMatchObject({ startsAt: tomorrow, moves: 1 });

    const copy = world.graph.calendarOf(people.lena.id, startsAt, later(tomorrow, { days: 1 }))[0];
    world.graph.respond(people.lena.id, copy?.event ?? "", "declined");
    await world.settled();
    expect((await world.session()).away).toEqual([personCalled("bo")]);

    await world.deleteEvent();
    await world.settled();
    expect(await world.session()).toMatchObject({
      state: "planned",
      booking: { state: "failed" },
      gone: { generation: 1 },
    });
  });

  it("is caught up with where Graph's word was lost", async () => {
    await open();
    world.graph.notifications.lose(1);
    await world.moveEvent(tomorrow);
    await world.settled();
    expect(await world.session()).toMatchObject({ startsAt });
    await world.passes({ days: 1 });
    expect(await world.session()).toMatchObject({ startsAt: tomorrow });
  });

  it("is caught up with at once when Graph says that word was missed, and when its position has expired", async () => {
    await open();
    world.graph.notifications.lose(1);
    await world.moveEvent(tomorrow);
    world.graph.notifications.forgetChanges();
    world.graph.notifications.happen(mailbox, "missed");
    await world.settled();
    world.clock.moveTo(later(world.clock.now(), { seconds: 1 }));
    await world.settled();
    expect(await world.session()).toMatchObject({ startsAt: tomorrow });
  });

  it("is heard within a quarter of an hour where nobody can tell, and the question is asked again", async () => {
    await open({ reachable: false });
    expect(world.subscribed()).toBe(0);
    expect(await world.watched()).toMatchObject({ silent: { since: world.clock.now() } });
    await world.moveEvent(tomorrow);
    await world.passes({ minutes: 15 });
    expect(await world.session()).toMatchObject({ startsAt: tomorrow });
  });

  it("is heard where Graph allows no subscription, which is asked for every six hours", async () => {
    await open();
    await world.graph.notifications.happen(mailbox, "subscriptionRemoved");
    world.graph.faults.inject({ path: "/subscriptions$", method: "POST", answer: 403, times: 1 });
    await world.settled();
    expect(world.subscribed()).toBe(0);
    await world.deleteEvent();
    await world.passes({ minutes: 15 });
    expect(await world.session()).toMatchObject({ booking: { state: "failed" } });
    await world.passes({ hours: 6 });
    expect(world.subscribed()).toBe(1);
  });
});

describe("a subscription", () => {
  it("is renewed before its 10,080 minutes end, as one and the same", async () => {
    await open();
    const first = (await world.watched())?.told?.id;
    for (let day = 0; day < 9; day++) {
      await world.passes({ days: 1 });
      expect(world.subscribed()).toBe(1);
    }
    expect((await world.watched())?.told?.id).toBe(first);
  });

  it("is made anew when Graph removes it, when it has ended unseen, and when its secret is another", async () => {
    await open();
    const first = (await world.watched())?.told?.id;
    world.graph.notifications.happen(mailbox, "subscriptionRemoved");
    await world.settled();
    expect(world.subscribed()).toBe(1);
    const second = (await world.watched())?.told?.id;
    expect(second).not.toBe(first);

    await world.passes({ days: 20 });
    expect(world.subscribed()).toBe(1);
    const third = (await world.watched())?.told?.id;
    expect(third).not.toBe(second);

    const SEAL_SECRET = Buffer.alloc(32, 6).toString("base64");
    world.clock.moveTo(later(world.clock.now(), { days: 1 }));
    await world.anInstance({ SEAL_SECRET }).run();
    expect(world.subscribed()).toBe(1);
    expect((await world.watched())?.told?.id).not.toBe(third);
  });

  it("goes on when Graph wants it authorized again", async () => {
    await open();
    world.graph.notifications.happen(mailbox, "reauthorizationRequired");
    await world.settled();
    await world.moveEvent(tomorrow);
    await world.settled();
    expect(await world.session()).toMatchObject({ startsAt: tomorrow });
  });

  it("is one with two instances, and after one was killed before it could write it down", async () => {
    await open();
    world.graph.notifications.happen(mailbox, "subscriptionRemoved");
    await world.graph.notifications.settled();
    const { documents } = world.context;
    const dying = {
      ...documents,
      commit: async (...all: Parameters<typeof documents.commit>) => {
        if (JSON.stringify(all[1]).includes("watched|")) throw new Error("killed");
        return documents.commit(...all);
      },
    };
    await world.anInstance({ documents: dying }).run();
    expect(world.subscribed()).toBe(1);
    expect((await world.watched())?.told?.id).toBeDefined();
    world.clock.moveTo(later(world.clock.now(), { minutes: 5 }));
    await Promise.all([world.anInstance().run(), world.run()]);
    expect(world.subscribed()).toBe(1);
    await world.moveEvent(tomorrow);
    await world.settled();
    expect(await world.session()).toMatchObject({ startsAt: tomorrow, moves: 1 });
  });
});
