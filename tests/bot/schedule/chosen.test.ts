import { say } from "../../../bot/kit/say.ts";
import { ownSessionCard, sessionCard } from "../../../bot/schedule/cards.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { burdensOf } from "../../../shared/schedule/burdens.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

/** Cy has something else at the time, Bo something tentative. */
async function busyWorld() {
  const world = await aSchedule();
  const slots = (state: "busy" | "tentative") => Array.from({ length: 3 }, () => state);
  world.calendar.calendars.push({ mail: "cy@contoso.example", slots: slots("busy") });
  world.calendar.calendars.push({ mail: "bo@contoso.example", slots: slots("tentative") });
  return world;
}

describe("a time that was chosen", () => {
  it("is remembered with what it asks of people, and counted once the session was held", async () => {
    const world = await busyWorld();
    await world.book(as("ada"), startsAt, { because: "left-out" });
    expect((await world.session()).chosen).toEqual({
      because: "left-out",
      asks: {
        outside: [{ person: personCalled("bo"), points: 3 }],
        without: [personCalled("cy")],
        each: 15,
      },
    });
    await world.run();
    world.clock.moveTo(later(startsAt, { minutes: 5 }));
    await world.begin();
    await world.close();
    const { circle } = await world.inside();
    expect(burdensOf(circle.value)).toEqual([
      { person: personCalled("bo"), points: 3, missed: 0 },
      { person: personCalled("cy"), points: 15, missed: 1 },
    ]);
    expect((await world.session()).chosen).toBeUndefined();
  });

  it("is booked also where calendars cannot tell", async () => {
    const world = await aSchedule();
    world.calendar.trouble.fault = new Error("Graph is down");
    await world.book(as("ada"), startsAt, { because: "usual" });
    expect((await world.session()).chosen).toEqual({ because: "usual" });
    world.calendar.trouble.fault = undefined;
    await world.run();
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("says why to members, and of whom it asks more, and nothing of it to everyone else", async () => {
    const world = await busyWorld();
    await world.book(as("ada"), startsAt, { because: "left-out" });
    await world.run();
    const { circle } = await world.inside();
    const about = {
      circle: circle.value,
      session: await world.session(),
      asks: [],
      link: "https://teams.example/circle",
    };
    const everyone = JSON.stringify(sessionCard(say("en"), about, "planned"));
    expect(everyone).not.toMatch(/missed the least|asks more of|Cannot come/);
    const me = joinedMember(circle.value, personCalled("ada"));
    const own = JSON.stringify(me && ownSessionCard(say("en"), about, me, false));
    expect(own).toContain("whoever misses it has missed the least so far");
    expect(own).toContain("Cannot come at this time: cy");
    expect(own).toContain("This time asks more of: bo");
  });

  it("is proposed by what the season has asked so far", async () => {
    const world = await aSchedule();
    const ledger = (await world.inside()).circle.value.ledger;
    expect(ledger.announced[0]).toBe(personCalled("ada"));
    const slots = Array.from({ length: 1344 }, () => "busy" as const);
    world.calendar.calendars.push({ mail: "ada@contoso.example", slots });
    const { proposals } = await world.propose();
    expect(proposals[0]).toMatchObject({ instead: "other-leads" });
    expect(proposals[0]?.missing).toEqual([{ person: personCalled("ada"), why: "busy" }]);
  });
});
