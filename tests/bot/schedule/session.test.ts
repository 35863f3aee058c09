import { meetingEnded, meetingStarted } from "../../../bot/schedule/actions.ts";
import { later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { aCircle } from "../../builders/circle.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

const end = later(startsAt, { minutes: 45 });
const inside = { circle: aCircle({ root: "root-1" }), asks: [anAsk()] };

async function booked() {
  const world = await aSchedule("service", inside);
  await world.book();
  await world.run();
  const chat = (await world.session()).booking.chat;
  if (!chat) throw new Error("no chat");
  const place = { tenant: world.address.tenant, conversation: chat };
  const sent = (about: string) => world.messenger.sent.filter(({ once }) => once.startsWith(about));
  return { ...world, place, sent };
}

describe("a booked session", () => {
  it("is announced in the circle's thread with dates and counts only", async () => {
    const world = await booked();
    const [first] = world.sent("schedule.announce");
    expect(first?.to).toMatchObject({ kind: "conversation", root: "root-1" });
    const card = JSON.stringify(first?.message.card.body);
    expect(card).toContain("3 of 3 can come");
    expect(card).toContain("1 ask waits");
    for (const secret of ["ada", "bo", "cy", inside.asks[0]?.text, "River"]) {
      expect(card).not.toContain(secret);
    }
    expect(cardLint(first?.message.card)).toEqual([]);
  });

  it("reminds a day before, once, and not when that is useless", async () => {
    const world = await booked();
    world.clock.moveTo(later(startsAt, { days: -1, seconds: -1 }));
    await world.run();
    expect(world.sent("schedule.remind")).toHaveLength(0);
    world.clock.moveTo(later(startsAt, { days: -1 }));
    await world.run();
    await world.run();
    expect(world.sent("schedule.remind")).toHaveLength(1);
    expect(cardLint(world.sent("schedule.remind")[0]?.message.card)).toEqual([]);

    const late = await booked();
    late.clock.moveTo(later(startsAt, { minutes: -10 }));
    await late.run();
    expect(late.sent("schedule.remind")).toHaveLength(0);

    const off = await booked();
    await off.cancel();
    off.clock.moveTo(later(startsAt, { days: -1 }));
    await off.run();
    expect(off.sent("schedule.remind")).toHaveLength(0);
  });

  it("is told once when a job is delivered twice, and not by a job of an earlier time", async () => {
    const world = await booked();
    expect(await world.again("schedule.announce")).toEqual([]);
    expect(await world.again("schedule.remind", later(startsAt, { days: -2 }))).toEqual([]);
    expect(await world.again("schedule.auto-close", later(end, { minutes: 14 }))).toEqual([]);
    expect(world.messenger.sent.filter(({ once }) => once !== "")).toHaveLength(1);
  });

  it("is not found by a stranger, whatever they try", async () => {
    const world = await booked();
    const eve = as("eve");
    const tries = [
      world.cancel(eve),
      world.come(eve, true),
      world.begin(eve),
      world.close(eve),
      world.attend(eve),
    ];
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: "not-found" });
    expect(await world.press("eve", "schedule.view")).toEqual({
      say: "This belongs to a circle that you are not part of.",
    });
  });
});

describe("a member's own card", () => {
  it("names the facilitator and what is asked, and changes with the answer", async () => {
    const world = await booked();
    const view = await world.press("bo", "schedule.view");
    if (!("card" in view)) throw new Error("no card");
    const words = JSON.stringify(view.card);
    expect(words).toContain("ada");
    expect(words).toContain("Just listening");
    expect(cardLint(view.card)).toEqual([]);
    const away = await world.press("bo", "schedule.cannot-come");
    expect(JSON.stringify(away)).toContain("You can’t come this time.");
    expect(JSON.stringify(away)).toContain("schedule.can-come");
    expect((await world.session()).away).toEqual([personCalled("bo")]);
    await world.press("bo", "schedule.can-come");
    expect((await world.session()).away).toEqual([]);
  });

  it("takes 'I was there' with one tap", async () => {
    const world = await booked();
    world.clock.moveTo(end);
    const after = await world.press("bo", "schedule.was-there");
    expect(JSON.stringify(after)).toContain("You were there.");
    expect((await world.session()).present).toEqual([personCalled("bo")]);
  });
});

describe("a session's end", () => {
  it("closes when the facilitator closes it, with the prompt at once and the pulse's end after three days", async () => {
    const world = await booked();
    world.clock.moveTo(startsAt);
    await world.begin();
    await world.attend(as("bo"));
    world.clock.moveTo(end);
    await world.close();
    await world.close(as("bo"));
    const closed = await world.session();
    expect(closed).toMatchObject({ state: "closed", closedAt: end });
    const { circle, asks } = await world.inside();
    expect(circle.value.ledger.announced[0]).toBe(personCalled("bo"));
    expect(asks).toEqual([]);
    expect(await world.history()).toMatchObject([{ kind: "ask", body: { reachedIn: closed.id } }]);
    const waiting = await world.waiting();
    expect(waiting).toContain(`reflection.prompt ${end}`);
    expect(waiting).toContain(`reflection.close-pulse ${later(end, { days: 3 })}`);
  });

  it("closes with the meeting, which is found by its chat", async () => {
    const world = await booked();
    world.clock.moveTo(startsAt);
    await meetingStarted(world.context, world.place);
    await meetingStarted(world.context, world.place);
    expect((await world.session()).state).toBe("live");
    world.clock.moveTo(end);
    await meetingEnded(world.context, world.place);
    await meetingEnded(world.context, world.place);
    expect((await world.session()).state).toBe("closed");
    const elsewhere = { ...world.place, conversation: channelCalled("other") };
    await expect(meetingStarted(world.context, elsewhere)).resolves.toBeUndefined();
  });

  it("cannot begin more than an hour early, nor be marked before it began", async () => {
    const world = await booked();
    world.clock.moveTo(later(startsAt, { minutes: -61 }));
    await expect(world.begin()).rejects.toMatchObject({ code: "too-early" });
    await expect(world.attend(as("bo"))).rejects.toMatchObject({ code: "too-early" });
    await expect(world.begin(as("eve"))).rejects.toMatchObject({ code: "not-found" });
    await meetingStarted(world.context, world.place);
    expect((await world.session()).state).toBe("planned");
    const pressed = await world.press("bo", "schedule.was-there");
    expect(pressed).toEqual({ say: expect.stringContaining("too early") });
  });

  it("is still to come when someone only tried the link", async () => {
    const world = await booked();
    const planned = await world.session();
    world.clock.moveTo(later(startsAt, { minutes: -40 }));
    await meetingStarted(world.context, world.place);
    await meetingEnded(world.context, world.place);
    expect(await world.session()).toEqual(planned);
    world.clock.moveTo(later(end, { minutes: 15 }));
    await world.run();
    expect((await world.session()).state).toBe("missed");
  });

  it("does not come before its start once someone said that it began", async () => {
    const world = await booked();
    world.clock.moveTo(later(startsAt, { minutes: -5 }));
    await world.begin();
    await meetingEnded(world.context, world.place);
    expect((await world.session()).state).toBe("live");
  });

  it("closes by itself a quarter of an hour after its planned end, or is missed", async () => {
    const world = await booked();
    world.clock.moveTo(startsAt);
    await world.begin();
    world.clock.moveTo(later(end, { minutes: 15, seconds: -1 }));
    await world.run();
    expect((await world.session()).state).toBe("live");
    world.clock.moveTo(later(end, { minutes: 15 }));
    await world.run();
    await world.run();
    expect((await world.session()).state).toBe("closed");

    const missed = await booked();
    const before = (await missed.inside()).circle.value.ledger;
    missed.clock.moveTo(later(end, { days: 1 }));
    await missed.run();
    expect((await missed.session()).state).toBe("missed");
    expect((await missed.inside()).circle.value.ledger).toEqual(before);
    expect((await missed.waiting()).filter((job) => job.startsWith("reflection"))).toEqual([]);
  });

  it("turns out to have been held when someone says later that they were there", async () => {
    const world = await booked();
    world.clock.moveTo(later(end, { hours: 2 }));
    await world.run();
    await world.attend(as("cy"));
    expect(await world.session()).toMatchObject({ state: "closed", present: [personCalled("cy")] });
    world.clock.moveTo(later(end, { days: 3, seconds: 1 }));
    await expect(world.attend(as("bo"))).rejects.toMatchObject({ code: "too-late" });
    const pressed = await world.press("bo", "schedule.was-there");
    expect(pressed).toEqual({ say: "That was possible until three days after the session." });
    await expect(world.attend(as("eve"))).rejects.toMatchObject({ code: "not-found" });
  });
});
