import { later } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { personCalled } from "../../builders/ids.ts";
import { startsAt, tellingWorld, words } from "./telling-world.ts";

let world: Awaited<ReturnType<typeof tellingWorld>>;
beforeEach(async () => {
  world = await tellingWorld();
});
afterEach(() => world.end());

const daysBefore = (days: number, more = {}) => later(startsAt, { days: -days, ...more });
const cardOf = (answer: unknown) => (answer as { card: never }).card;

describe("five days before", () => {
  it("tells whoever facilitates that it is their turn, once, and nobody else", async () => {
    await world.book();
    await world.until(daysBefore(5, { minutes: -1 }));
    expect(world.sentTo("ada")).toEqual([]);
    await world.until(daysBefore(5));
    await world.until(daysBefore(4));
    const [told, ...more] = world.sentTo("ada");
    expect(more).toEqual([]);
    expect(words(told)).toContain("It is your turn to facilitate");
    expect(cardLint(told?.message.card)).toEqual([]);
    expect(["bo", "cy", "di", "eli"].flatMap(world.sentTo)).toEqual([]);
  });

  it("says nothing that names anyone, until a member asks for their own view", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const card = world.shownTo("ada", 0);
    expect(words(card)).not.toMatch(/"bo"|"cy"/);
    const chosen = cardOf(await world.press("ada", card, "Swap"));
    expect(cardLint(chosen)).toEqual([]);
    expect(words(chosen)).toContain("bo");
  });

  it("takes that it is fine, and remembers it", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const card = world.shownTo("ada", 0);
    expect(words(await world.press("ada", card, "Fine with me"))).toContain(
      "You said that is fine",
    );
    const own = await world.own("ada", card);
    expect(words(own)).toContain("You said that is fine");
    expect(words(own)).not.toContain("Fine with me");
  });

  it("names the next in line when someone can't, closes the one card and sends the other", async () => {
    await world.book();
    await world.until(daysBefore(5));
    await world.press("ada", world.shownTo("ada", 0), "I can’t come");
    expect((await world.page()).next?.facilitator).toBe(personCalled("bo"));
    expect(words(world.shownTo("ada", 0))).toContain("Somebody else facilitates this session now");
    expect(world.sentTo("bo")).toHaveLength(1);
    expect(words(await world.own("ada", world.shownTo("ada", 0)))).toContain("bo facilitates");
  });

  it("closes the card of a session that is called off", async () => {
    const at = await world.book();
    await world.until(daysBefore(5));
    await (await world.as("bo")).schedule.cancel(at);
    await world.runDue();
    expect(words(world.shownTo("ada", 0))).toContain("This session was called off");
    expect(cardLint(world.shownTo("ada", 0))).toEqual([]);
  });

  it("leaves nothing in the chat of someone who has left the circle", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const card = world.shownTo("ada", 0);
    await (await world.as("ada")).circle.leave(world.address);
    await world.runDue();
    expect(words(world.shownTo("ada", 0))).not.toContain("River circle");
    expect(words(await world.own("ada", card))).toContain("not part of");
  });
});

describe("a swap asked for in the card", () => {
  it("is answered with one tap each side, and both cards follow", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const chosen = cardOf(await world.press("ada", world.shownTo("ada", 0), "Swap"));
    const cy = personCalled("cy");
    const asked = await world.press("ada", chosen, "Ask for a swap", { with: cy });
    expect(words(asked)).toContain("You asked cy");
    await world.press("ada", chosen, "Ask for a swap", { with: cy });
    const [told, ...more] = world.sentTo("cy");
    expect(more).toEqual([]);
    expect(words(told)).toContain("Jemand aus deinem Kreis fragt dich");
    expect(words(told?.message.card.body)).not.toMatch(/\bada\b/);
    expect(words(told)).toContain(`{{DATE(${startsAt}, SHORT)}}`);
    expect(words(await world.own("cy", world.shownTo("cy", 0)))).toContain(
      "ada would like to swap",
    );
    const yes = await world.press("cy", world.shownTo("cy", 0), "Ja, mache ich");
    expect(words(yes)).toContain("It is your turn now");
    expect((await world.page()).next?.facilitator).toBe(cy);
    expect(words(world.shownTo("ada", 0))).toContain("Somebody else facilitates");
    // Who said yes knows that it is theirs: the preparation is the second message.
    expect(world.sentTo("cy")).toHaveLength(1);
    await world.until(daysBefore(2));
    expect(world.sentTo("cy")).toHaveLength(2);
  });

  it("asks three to stand in; the first yes wins and the others' cards close", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const chosen = cardOf(await world.press("ada", world.shownTo("ada", 0), "Swap"));
    await world.press("ada", chosen, "Ask for a stand-in");
    expect(["bo", "cy", "di", "eli"].map((name) => world.sentTo(name).length)).toEqual([
      1, 1, 1, 0,
    ]);
    await world.press("bo", world.shownTo("bo", 0), "No, I can’t");
    expect(world.sentTo("eli")).toHaveLength(1);
    const open = world.shownTo("eli", 0);
    await world.press("di", world.shownTo("di", 0), "Yes, I will");
    for (const name of ["cy", "eli"]) {
      expect(words(world.shownTo(name, 0).actions)).not.toContain("rotation.yes");
      expect(cardLint(world.shownTo(name, 0))).toEqual([]);
    }
    expect(await world.press("eli", open, "Yes, I will")).toEqual({
      say: "That is settled already.",
    });
  });
});

describe("someone asked about a turn who takes a break", () => {
  it("is asked no more: their card closes, and the next who could stand in is asked", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const chosen = cardOf(await world.press("ada", world.shownTo("ada", 0), "Swap"));
    await world.press("ada", chosen, "Ask for a stand-in");
    const until = daysBefore(-9).slice(0, 10) as never;
    await (await world.as("bo")).circle.pause({ ...world.address, until });
    await world.runDue();
    expect(words(world.shownTo("bo", 0).actions)).not.toContain("rotation.yes");
    expect(words(world.shownTo("bo", 0))).toContain("This is settled");
    expect(world.sentTo("eli")).toHaveLength(1);
    const { turnRequests } = await world.page();
    expect(turnRequests[0]?.waits).toEqual(["cy", "di", "eli"].map(personCalled));
    await (await world.as("bo")).circle.comeBack(world.address);
    await world.runDue();
    expect((await world.page()).turnRequests[0]?.waits).not.toContain(personCalled("bo"));
  });
});

describe("someone who cannot be told", () => {
  it("keeps neither the others nor what is due later from being told", async () => {
    await world.book();
    await world.until(daysBefore(5));
    const chosen = cardOf(await world.press("ada", world.shownTo("ada", 0), "Swap"));
    world.unreachable("bo");
    await world.press("ada", chosen, "Ask for a stand-in");
    expect(["cy", "di"].map((name) => world.sentTo(name).length)).toEqual([1, 1]);
    await world.until(daysBefore(2));
    expect(world.sentTo("ada")).toHaveLength(2);
  });
});

describe("two days before", () => {
  it("helps to prepare: what is asked, the agenda, a primer, and asks' words for members alone", async () => {
    await world.book();
    const ask = { ...world.address, text: "How do I say no?", mode: "advice" } as const;
    await (await world.as("bo")).agenda.add(ask);
    await world.until(daysBefore(2));
    const card = world.shownTo("ada", 0);
    expect(words(card)).toContain("1 ask waits.");
    expect(words(card)).toContain("Three minutes to prepare: listening");
    expect(words(card)).toMatch(/Agenda: .* = 45 minutes/);
    expect(words(card)).not.toContain("How do I say no?");
    expect(words(await world.own("ada", card))).toContain("How do I say no?");
    expect(cardLint(card)).toEqual([]);
    expect(words(await world.press("ada", card, "Looks good"))).toContain("You are ready.");
  });

  it("sends two messages at most to one person, and both cards only when there was time for both", async () => {
    await world.book();
    for (const days of [5, 4, 2, 1]) await world.until(daysBefore(days));
    expect(world.sentTo("ada")).toHaveLength(2);
    const late = await tellingWorld();
    late.clock.moveTo(daysBefore(1));
    await late.book();
    expect(late.sentTo("ada")).toHaveLength(1);
    expect(words(late.sentTo("ada"))).toContain("three minutes to prepare");
    await late.end();
  });
});

describe("afterwards", () => {
  it("asks whoever led how it went, privately, when they have had fewer than two messages", async () => {
    world.clock.moveTo(daysBefore(1));
    const at = await world.book();
    await world.until(startsAt);
    await (await world.as("ada")).schedule.start(at);
    await world.until(later(startsAt, { minutes: 45 }));
    await (await world.as("ada")).schedule.close(at);
    await world.runDue();
    const card = world.shownTo("ada", 1);
    expect(words(card)).toContain("How did facilitating go?");
    expect(cardLint(card)).toEqual([]);
    expect(words(card)).not.toContain("Input.Text");
    const form = await world.press("ada", card, "Write something down");
    if (!("card" in form && form.card)) throw new Error("There is nothing to write in");
    const kept = await world.press("ada", form.card, "Keep it for myself", { text: "I was calm." });
    expect(words(kept)).toContain("Kept, for you alone.");
    expect(words(await world.own("ada", card))).toContain("I was calm.");
    expect(words(world.shownTo("ada", 1))).not.toContain("I was calm.");
    expect((await (await world.as("ada")).rotation.led(at)).text).toBe("I was calm.");
    const other = await Promise.allSettled([(await world.as("bo")).rotation.led(at)]);
    expect(other[0]).toMatchObject({ status: "rejected", reason: { code: "not-found" } });
  });
});
