import { call, os } from "@orpc/server";
import type { Asked } from "../../../bot/ports/api.ts";
import { tidyCalendar } from "../../../bot/schedule/visit/actions.ts";
import { onVisit } from "../../../bot/schedule/visit/routes.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

describe("booking in one's own calendar", () => {
  it("books within the request, with the token of whoever tapped", async () => {
    const world = await aSchedule("person");
    expect(await world.book()).toMatchObject({ booking: "booked" });
    expect(world.calendar.events()[0]?.acting).toEqual({ as: "person", assertion: "token-of-ada" });
    expect(JSON.stringify(await world.inside())).not.toContain("token-of");
  });

  it("acts for whoever tapped in one and the same way throughout their request", async () => {
    const world = await aSchedule("person");
    await world.book();
    await world.cancel(as("bo"));
    const acted: unknown[] = [];
    const { cancel } = world.calendar;
    world.calendar.cancel = (acting, event) => {
      acted.push(acting);
      return cancel(acting, event);
    };
    await world.book();
    expect(acted).toHaveLength(1);
    expect(world.calendar.events()[0]?.acting).toBe(acted[0]);
  });

  it("needs a token, which a card does not bring", async () => {
    const world = await aSchedule("person");
    const { assertion: _none, ...ada } = as("ada");
    await expect(world.book(ada)).rejects.toMatchObject({ code: "consent-missing" });
  });

  it("commits the attempt first, and repeats it under the same transaction", async () => {
    const world = await aSchedule("person");
    world.calendar.trouble.lose = true;
    await expect(world.book()).rejects.toThrow();
    expect((await world.session()).booking).toMatchObject({ state: "asked", generation: 1 });
    expect(await world.book()).toMatchObject({ booking: "booked" });
    expect(world.calendar.all).toHaveLength(1);
  });

  it("keeps others waiting for ten minutes, then lets one take over and removes what is surplus", async () => {
    const world = await aSchedule("person");
    world.calendar.trouble.lose = true;
    await expect(world.book()).rejects.toThrow();
    await expect(world.book(as("bo"))).rejects.toMatchObject({ code: "being-booked" });
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    expect(await world.book(as("bo"))).toMatchObject({ booking: "booked" });
    expect(world.calendar.events()).toHaveLength(2);

    await world.propose(as("cy"));
    expect(world.calendar.events()).toHaveLength(2);
    await world.propose(as("ada"));
    expect(world.calendar.events().map(({ acting }) => acting)).toEqual([
      { as: "person", assertion: "token-of-bo" },
    ]);
    expect((await world.session()).booking.surplus).toEqual([]);
  });

  it("removes an event that comes late, after someone else took over", async () => {
    const world = await aSchedule("person");
    world.calendar.trouble.during = async () => {
      world.clock.moveTo(later(world.clock.now(), { minutes: 11 }));
      await world.book(as("bo"));
    };
    await world.book(as("ada"));
    expect(world.calendar.events().map(({ acting }) => acting)).toEqual([
      { as: "person", assertion: "token-of-bo" },
    ]);
  });

  it("removes an event that its owner's first tap made after a second tap, though the bot died in between", async () => {
    const world = await aSchedule("person");
    world.calendar.trouble.beforeBook = async () => {
      await world.book(as("ada"), later(startsAt, { days: 1 }));
      world.calendar.trouble.lose = true;
    };
    await expect(world.book()).rejects.toThrow();
    expect(world.calendar.events()).toHaveLength(2);
    world.clock.moveTo(later(world.clock.now(), { minutes: 2 }));
    await world.look(as("ada"));
    const left = world.calendar.events().map(({ request }) => request.startsAt);
    expect(left).toEqual([later(startsAt, { days: 1 })]);
    expect((await world.session()).booking.surplus).toEqual([]);
  });

  it("says when the person has to agree, and lets another try at once", async () => {
    const world = await aSchedule("person");
    world.calendar.trouble.refusal = "consent";
    await expect(world.book()).rejects.toMatchObject({ code: "consent-missing" });
    world.calendar.trouble.refusal = undefined;
    expect(await world.book(as("bo"))).toMatchObject({ booking: "booked" });
  });

  it("removes a called-off session when its owner looks at the circle", async () => {
    const world = await aSchedule("person");
    await world.book();
    await world.cancel(as("bo"));
    await world.look(as("bo"));
    const { assertion: _none, ...ada } = as("ada");
    await world.look(ada);
    expect(world.calendar.events()).toHaveLength(1);
    await world.look(as("ada"));
    expect(world.calendar.events()).toHaveLength(0);
  });

  it("has the event follow who left when its owner looks at the circle", async () => {
    const world = await aSchedule("person");
    await world.book();
    await world.leave("bo");
    await world.look(as("ada"));
    expect(world.calendar.events()[0]?.request.invited.map(({ name }) => name)).toEqual(["cy"]);
  });

  it("tries again at a later look what did not work at once", async () => {
    const world = await aSchedule("person");
    await world.book();
    await world.leave("bo");
    world.calendar.trouble.fault = new Error("down");
    await world.look(as("ada"));
    world.calendar.trouble.fault = undefined;
    const invited = () => world.calendar.events()[0]?.request.invited.length;
    await world.look(as("ada"));
    expect(invited()).toBe(2);
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.look(as("ada"));
    expect(invited()).toBe(1);
  });

  it("tells the log nothing of which circle someone looks at", async () => {
    const world = await aSchedule("person");
    await world.book();
    await world.leave("bo");
    world.calendar.trouble.fault = new Error("down");
    const told: unknown[] = [];
    const warn = (...fact: unknown[]) => void told.push(fact);
    const log = { info() {}, warn, error() {} };
    await tidyCalendar({ ...world.context, log }, world.address, as("ada"));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(world.address.circle);
  });

  it("keeps nobody who looks waiting for the calendar", async () => {
    const { address } = await aSchedule("person");
    const seen: unknown[] = [];
    const never = (...visit: unknown[]) => {
      seen.push(visit);
      return new Promise<void>(() => {});
    };
    const page = os
      .$context<Asked>()
      .input(circleAddress)
      .use(onVisit(never))
      .handler(() => "shown");
    const asked = { caller: as("ada"), secondsLeft: () => 600, request: "r1" };
    expect(await call(page, address, { context: asked })).toBe("shown");
    expect(seen).toEqual([[address, as("ada"), { atOnce: false }]]);
  });

  it("does not ask the calendar of whoever has nothing to be put right", async () => {
    const world = await aSchedule("person");
    await world.book();
    world.calendar.trouble.beforeInvite = () => Promise.reject(new Error("asked"));
    await world.look(as("ada"));
    expect(world.calendar.trouble.beforeInvite).toBeDefined();
  });

  it("removes a called-off session from its owner's calendar at their next visit", async () => {
    const world = await aSchedule("person");
    await world.book();
    await world.cancel(as("bo"));
    expect(world.calendar.events()).toHaveLength(1);
    await world.propose(as("ada"));
    expect(world.calendar.events()).toHaveLength(0);
  });
});
