import { people } from "../../infra/local/organisation/people.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { later } from "../../shared/time/instant.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import {
  aPlayedCircle,
  booked,
  home,
  members,
  type PlayedCircle,
  refusal,
} from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  session = await booked(journey, circle);
  const ask = { ...circle.circle, text: "A quiet question", mode: "advice" } as const;
  await (await journey.as(priya)).agenda.add(ask);
});

const reminders = async () =>
  (await journey.messages(grace, home)).filter(({ cards }) =>
    cardText(cards).includes("Session tomorrow"),
  );
const prompts = async (title = "A minute to look back") =>
  (await journey.messages(grace, home)).filter(({ cards }) => cardText(cards).includes(title));
const move = (to: string) => journey.world.clock.move({ to });
const at = () => ({ ...circle.circle, session: session.session });

describe("a day before", () => {
  it("one reminder goes out, with the time and a count for all, more for members", async () => {
    await move(later(session.startsAt, { hours: -24, minutes: -5 }));
    expect(await reminders()).toHaveLength(0);
    await move(later(session.startsAt, { hours: -23 }));
    await move(later(session.startsAt, { hours: -2 }));
    const [reminder, ...more] = await reminders();
    expect(more).toEqual([]);
    expect(cardText(reminder?.cards)).toContain("1 ask waits");
    expect(cardText(reminder?.cards)).not.toContain("A quiet question");
    const mine = cardText(await journey.own(mateo, home, reminder?.id ?? ""));
    expect(mine).toContain("A quiet question");
    expect(mine).toContain("Facilitator");
  });
});

describe("the meeting", () => {
  const meeting = async () => (await journey.hand.places(amara)).meetings[0]?.id ?? "";

  it("begins the session when it begins, once", async () => {
    await move(session.startsAt);
    await journey.trouble({ at: "delivery", times: 2, match: "event" });
    await journey.hand.meeting(amara, await meeting(), "start");
    await journey.settled();
    expect((await circle.next()).state).toBe("live");
  });

  it("lets people say they were there with one tap, on the card and in the tab", async () => {
    const card = (await journey.messages(jonas, home)).find(({ cards }) =>
      cardText(cards).includes("6 of 6 can come"),
    );
    await journey.press(jonas, home, card?.id ?? "", "Ich war dabei");
    for (const person of [amara, yusuf, priya, mateo])
      await (await journey.as(person)).schedule.attend({ ...at(), present: true });
    const present = (await circle.next()).present.toSorted();
    expect(present).toEqual([jonas, amara, yusuf, priya, mateo].map(({ id }) => id).toSorted());
  });

  it("closes the session when it ends, names who facilitates next, and prompts once", async () => {
    await journey.world.clock.move({ minutes: session.minutes });
    await journey.hand.meeting(amara, await meeting(), "end");
    await journey.settled();
    const page = await circle.page();
    expect(page.next).toBeUndefined();
    expect(page.past[0]).toMatchObject({ session: session.session, state: "closed" });
    expect(page.turns[0]?.person).not.toBe(page.past[0]?.facilitator);
    await journey.world.clock.move({ minutes: 60 });
    expect(await prompts()).toHaveLength(1);
    const [prompt] = await prompts();
    const next = members.find(({ id }) => id === page.turns[0]?.person);
    const mine = cardText(await journey.own(mateo, home, prompt?.id ?? ""));
    expect(mine).toContain(`Next to facilitate: ${next?.name}`);
    expect(cardText(prompt?.cards)).not.toContain(next?.givenName);
  });
});

describe("looking back", () => {
  it("keeps what someone writes for them alone", async () => {
    const [prompt] = await prompts();
    const words = "I was braver than I thought.";
    await journey.press(priya, home, prompt?.id ?? "", "Keep it for myself", { text: words });
    const mine = await (await journey.as(priya)).reflection.journal();
    expect(mine.entries).toMatchObject([{ text: words, circleName: "First steps" }]);
    expect((await (await journey.as(priya)).reflection.mine(at())).text).toBe(words);
    for (const person of [amara, mateo]) {
      const product = await journey.as(person);
      expect((await product.reflection.journal()).entries).toEqual([]);
      expect((await product.reflection.mine(at())).text).toBe("");
      expect(JSON.stringify(await circle.page(person))).not.toContain(words);
    }
    expect((await journey.said(mateo, home)).join()).not.toContain(words);
  });

  it("counts a pulse without names, shows nothing before three days, and each answer once", async () => {
    const answers = [
      [amara, "yes", "yes"],
      [jonas, "yes", "partly"],
      [yusuf, "yes", "yes"],
      [priya, "partly", "yes"],
    ] as const;
    for (const [person, worth, got] of answers)
      await (await journey.as(person)).reflection.pulse({ ...at(), worth, got });
    const again = { ...at(), worth: "no", got: "no" } as const;
    await (await journey.as(amara)).reflection.pulse(again);
    const [prompt] = await prompts();
    const inputs = { worth: "no", got: "no" };
    await journey.press(mateo, home, prompt?.id ?? "", "Send anonymously", inputs);
    expect((await circle.page()).pulses).toEqual([]);
    expect((await (await journey.as(amara)).reflection.mine(at())).pulse).toBe("open");
  });

  it("shows the counts once the three days are over, with five answers", async () => {
    await journey.world.clock.move({ days: 3 });
    const [pulse] = (await circle.page()).pulses;
    expect(pulse?.result).toEqual({
      state: "shown",
      answers: 5,
      worth: { yes: 3, partly: 1, no: 1 },
      got: { yes: 3, partly: 1, no: 1 },
    });
    const late = (await journey.as(jonas)).reflection.pulse({ ...at(), worth: "yes", got: "yes" });
    expect(await refusal(late)).toBe("pulse-closed");
  });
});

describe("the next session", () => {
  it("is closed by itself a quarter of an hour after its end, as missed when nobody came", async () => {
    const { turns } = await circle.page();
    session = await booked(journey, circle);
    expect(session.facilitator).toBe(turns[0]?.person);
    await move(later(session.startsAt, { minutes: session.minutes + 14 }));
    expect((await circle.next()).state).toBe("planned");
    await move(later(session.startsAt, { minutes: session.minutes + 16 }));
    const page = await circle.page();
    expect(page.past[0]).toMatchObject({ session: session.session, state: "missed" });
    expect(page.turns[0]?.person).toBe(turns[0]?.person);
    expect(await prompts()).toHaveLength(1);
  });

  it("is closed by its facilitator; with fewer than five answers the circle is told why it sees none", async () => {
    session = await booked(journey, circle);
    await move(session.startsAt);
    const leader = members.find(({ id }) => id === session.facilitator) ?? amara;
    const product = await journey.as(leader);
    await product.schedule.start(at());
    await journey.world.clock.move({ minutes: 30 });
    await product.schedule.close(at());
    await journey.world.clock.move({ minutes: 1 });
    expect((await circle.page()).past[0]?.state).toBe("closed");
    for (const person of [amara, jonas, yusuf, mateo])
      await (await journey.as(person)).reflection.pulse({ ...at(), worth: "yes", got: "yes" });
    await journey.world.clock.move({ days: 4 });
    const { pulses } = await circle.page();
    expect(pulses.find((each) => each.session === session.session)?.result).toEqual({
      state: "too-few",
    });
  });
});
