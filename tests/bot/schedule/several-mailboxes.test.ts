import { noteMailboxes } from "../../../bot/schedule/mailboxes/documents.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import { later } from "../../../shared/time/instant.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

const [a, b] = ["a@contoso.example", "b@contoso.example"] as const;

/** The product starts with these mailboxes. */
async function aScheduleIn(...mailboxes: readonly string[]) {
  const world = await aSchedule("service");
  const ours = world.calendar.mailboxes as string[];
  const startWith = async (...now: readonly string[]) => {
    ours.splice(0, ours.length, ...now);
    await noteMailboxes(world.context, [world.address.tenant]);
    await world.run();
  };
  await startWith(...mailboxes);
  return { ...world, startWith, of: mailboxOf(world.address.circle, mailboxes) ?? "" };
}

const actings = (world: Awaited<ReturnType<typeof aScheduleIn>>) =>
  world.calendar.events().map(({ acting }) => acting);

describe("several service mailboxes", () => {
  it("each hold the sessions of their own circles, for as long as they are booked", async () => {
    const world = await aScheduleIn(a, b);
    await world.book();
    await world.run();
    expect(actings(world)).toEqual([{ as: "service", mailbox: world.of }]);
    expect((await world.session()).booking.owner).toEqual({ kind: "service", mailbox: world.of });
    const asked: unknown[] = [];
    const { cancel } = world.calendar;
    world.calendar.cancel = (acting, event) => {
      asked.push(acting);
      return cancel(acting, event);
    };
    await world.startWith("c@contoso.example", a, b);
    await world.cancel();
    await world.run();
    expect(asked).toEqual([{ as: "service", mailbox: world.of }]);
    expect(world.calendar.events()).toEqual([]);
  });

  it("hand over to another what one holds that is taken out, once, and the circle is told once", async () => {
    const world = await aScheduleIn(a, b);
    await world.book();
    await world.run();
    const posts = world.messenger.sent.length;
    const rest = [a, b].filter((each) => each !== world.of);
    await world.startWith(...rest);
    await world.startWith(...rest);
    await world.run();
    expect(actings(world)).toEqual([{ as: "service", mailbox: rest[0] }]);
    expect((await world.session()).booking).toMatchObject({ state: "booked", generation: 2 });
    expect((await world.session()).booking.surplus).toEqual([]);
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    await world.run();
    const told = world.messenger.sent
      .slice(posts)
      .filter(({ once }) => once.startsWith("schedule.tell-new-calendar"));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.message.card)).toContain("There is a new invitation");
    expect(await world.sessions()).toHaveLength(1);
  });

  it("say that an invitation may be left where the mailbox that is taken out is closed to us", async () => {
    const world = await aScheduleIn(a, b);
    await world.book();
    await world.run();
    const gone = world.of;
    const { cancel } = world.calendar;
    world.calendar.cancel = async (acting, event) =>
      acting.as === "service" && acting.mailbox === gone
        ? { ok: false, refusal: "refused" }
        : cancel(acting, event);
    await world.startWith(...[a, b].filter((each) => each !== gone));
    expect((await world.session()).booking).toMatchObject({
      state: "booked",
      surplus: [{ owner: { mailbox: gone }, stays: true }],
    });
    const card = JSON.stringify(world.messenger.sent.at(-1)?.message.card);
    expect(card).toContain("An earlier invitation may still be in your calendars");
    expect(await world.waiting()).not.toContainEqual(expect.stringContaining("remove-surplus"));
  });

  it("take over a booking that was under way in one that is taken out", async () => {
    const world = await aScheduleIn(a, b);
    await world.book();
    const rest = [a, b].filter((each) => each !== world.of);
    await world.startWith(...rest);
    expect(actings(world)).toEqual([{ as: "service", mailbox: rest[0] }]);
    expect((await world.session()).booking).toMatchObject({ state: "booked" });
  });

  it("leave the booking to people where none is left", async () => {
    const world = await aScheduleIn(a);
    await world.book();
    await world.run();
    Object.assign(world.calendar, { owner: "person" });
    await world.startWith();
    expect((await world.session()).booking.state).toBe("failed");
    expect(await world.book(as("bo"), startsAt)).toMatchObject({ booking: "booked" });
    expect(await world.sessions()).toHaveLength(1);
  });
});
