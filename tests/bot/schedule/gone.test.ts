import { say } from "../../../bot/kit/say.ts";
import { goneCard, ownGoneCard } from "../../../bot/schedule/gone/cards.ts";
import { heard } from "../../../bot/schedule/outlook/actions.ts";
import { personCalled } from "../../builders/ids.ts";
import { aBooked } from "./outlook-world.ts";
import { as, startsAt } from "./schedule-world.ts";

describe("an event deleted in Outlook", () => {
  const asked = (world: Awaited<ReturnType<typeof aBooked>>) =>
    world.messenger.sent.filter(({ once }) => once.startsWith("schedule.gone/"));

  it("is asked about once, in the thread, without a name", async () => {
    const world = await aBooked();
    world.entry.taken = true;
    await world.told();
    await world.told();
    expect(await world.session()).toMatchObject({ state: "planned", booking: { state: "failed" } });
    expect(asked(world)).toHaveLength(1);
    expect(world.shown((await world.session()).card)).toContain("no longer has this session");
    const card = JSON.stringify(asked(world)[0]);
    expect(card).toContain("Book it again, choose another time, or let it go?");
    expect(card).not.toMatch(/"(ada|bo|cy)"/i);
  });

  it("is booked again by whoever presses first; the question says so", async () => {
    const world = await aBooked();
    world.entry.taken = true;
    await world.told();
    await world.press("bo", "schedule.book-again", { gone: 1 });
    await world.press("cy", "schedule.let-go", { gone: 1 });
    await world.run();
    const session = await world.session();
    expect(session).toMatchObject({ state: "planned", startsAt, booking: { state: "booked" } });
    expect(world.calendar.events().filter(({ taken }) => !taken)).toHaveLength(1);
    expect(world.shown(session.gone?.card)).toContain("It is in everyone’s calendar again.");
  });

  it("is let go where the circle would have it so, once", async () => {
    const world = await aBooked();
    world.entry.taken = true;
    await world.told();
    for (const name of ["bo", "cy"]) await world.press(name, "schedule.let-go", { gone: 1 });
    await world.run();
    const [session] = await world.sessions();
    expect(session).toMatchObject({ state: "cancelled", booking: { surplus: [] } });
    expect(world.shown(session?.gone?.card)).toContain("The circle let it go.");
  });

  it("says to members alone whose calendar it was", async () => {
    const world = await aBooked();
    world.entry.taken = true;
    await world.told();
    const session = await world.session();
    const owner = { kind: "person" as const, person: personCalled("cy") };
    const { circle } = await world.inside();
    const its = { ...session, booking: { ...session.booking, owner } };
    const about = { circle: circle.value, session: its, link: "https://x", times: "https://x" };
    expect(JSON.stringify(ownGoneCard(say("en"), about))).toContain("cy’s calendar no longer");
    expect(JSON.stringify(goneCard(say("en"), about))).not.toContain("cy’s");
    const own = await world.press("bo", "schedule.see-gone", { gone: 1 });
    expect(own).toMatchObject({ card: { actions: expect.any(Array) } });
    expect(await world.session()).toEqual(session);
  });

  it("is decided neither by a stranger, nor by a question about an earlier event, nor when its time has come", async () => {
    const world = await aBooked();
    world.entry.taken = true;
    await world.told();
    expect(await world.press("eve", "schedule.book-again", { gone: 1 })).toHaveProperty("say");
    await world.press("bo", "schedule.let-go", { gone: 7 });
    expect(await world.session()).toMatchObject({ state: "planned", booking: { state: "failed" } });
    world.clock.moveTo(startsAt);
    expect(await world.press("bo", "schedule.book-again", { gone: 1 })).toMatchObject({
      say: expect.stringContaining("has passed"),
    });
  });

  it("has the tab put it into the calendar again, too, however often it is tapped", async () => {
    const world = await aBooked();
    world.entry.taken = true;
    await world.told();
    expect(await world.bookAgain(as("cy"))).toEqual({ booking: "asked" });
    expect(await world.bookAgain(as("bo"))).toEqual({ booking: "asked" });
    await world.run();
    expect((await world.session()).booking).toMatchObject({ state: "booked", generation: 2 });
  });

  it("is no news once the session has another event", async () => {
    const world = await aBooked();
    const inside = await world.inside();
    const { id } = await world.session();
    const looked = { was: "event-before", event: "event-before", heard: "gone" as const };
    expect(heard(inside, id, looked, world.clock.now())).toEqual({});
  });

  it("is not gone when its mailbox does not answer, or it only lies elsewhere in it", async () => {
    const world = await aBooked();
    world.calendar.trouble.refusal = "refused";
    await world.told();
    expect(await world.session()).toMatchObject({ booking: { state: "booked" } });
    world.calendar.trouble.refusal = undefined;
    const { booked, ...same } = world.entry;
    world.entry.taken = true;
    world.calendar.all.push({ ...same, booked: { ...booked, event: "event-moved" }, taken: false });
    await world.told();
    expect((await world.session()).booking).toMatchObject({
      state: "booked",
      event: "event-moved",
    });
  });
});
