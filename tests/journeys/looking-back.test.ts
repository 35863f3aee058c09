import { people } from "../../infra/local/organisation/people.ts";
import { type KindWordId, personId } from "../../shared/kernel/ids.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, held, home, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, sofia, grace } = people;
const words = "Schlehdorn: I spoke before I listened.";
const others = "Quendel: someone asked me the right question.";

let journey: Journey;
let circle: PlayedCircle;
let session: Awaited<ReturnType<typeof held>>;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  session = await held(journey, circle, await booked(journey, circle));
});

const at = () => ({ ...circle.circle, session });
const own = () => ({ circle: circle.circle.circle, session });
const prompt = async () => {
  const posts = await journey.messages(grace, home);
  return posts.findLast(({ cards }) => cardText(cards).includes("A minute to look back"))?.id ?? "";
};
const shared = async (person: typeof amara) =>
  (await (await journey.as(person)).reflection.shared(at())).answers;
/** All that everyone in the channel sees, and everything that cards carry along. */
const inTheChannel = async () => JSON.stringify(await journey.messages(grace, home));

describe("an answer to the question after a session", () => {
  it("is kept by one tap on the card, and read by the circle after a second one", async () => {
    const card = await prompt();
    await journey.press(priya, home, card, "Keep it for myself", { text: words });
    expect(await shared(mateo)).toEqual([]);
    expect(cardText(await journey.own(priya, home, card))).toContain("Share with the circle");
    await journey.press(priya, home, card, "Share with the circle", { text: words });
    await journey.settled();
    expect(await shared(mateo)).toMatchObject([{ by: priya.id, text: words }]);
    expect(cardText(await journey.own(priya, home, card))).toContain("Take it back");
  });

  it("is shared from the tab as well, and shown to members on their own card, in no post and on no first page", async () => {
    const product = await journey.as(yusuf);
    await product.reflection.write({ ...at(), text: others });
    await product.reflection.share({ ...at(), text: others });
    await journey.settled();
    const readers = (await shared(amara)).map(({ by }) => String(by));
    expect(readers.toSorted()).toEqual([priya.id, yusuf.id].toSorted());
    for (const word of ["Schlehdorn", "Quendel"]) {
      expect(await inTheChannel()).not.toContain(word);
      expect(JSON.stringify(await circle.page(mateo))).not.toContain(word);
      expect(cardText(await journey.own(mateo, home, await prompt()))).toContain(word);
      expect(cardText(await journey.own(grace, home, await prompt()))).not.toContain(word);
    }
  });

  it("is nothing that anybody outside of the circle can ask for", async () => {
    for (const person of [grace, people.lena])
      expect(await refusal(shared(person))).toBe("not-found");
  });

  it("is taken back by a tap, within a minute and over a restart", async () => {
    await journey.press(priya, home, await prompt(), "Take it back", { text: words });
    await journey.world.bot.stop();
    await journey.world.bot.start();
    await journey.world.clock.move({ minutes: 1 });
    await journey.settled();
    expect((await shared(mateo)).map(({ by }) => by)).toEqual([yusuf.id]);
    const mine = await (await journey.as(priya)).reflection.mine(at());
    expect(mine).toMatchObject({ text: words });
    expect(mine.shared).toBeUndefined();
  });
});

describe("the journal", () => {
  it("has one's own entries alone, to be changed and taken away with a way back", async () => {
    const product = await journey.as(yusuf);
    await product.reflection.remove(own());
    await journey.settled();
    expect(await shared(mateo)).toEqual([]);
    await product.reflection.restore(own());
    expect((await product.reflection.journal()).entries).toMatchObject([{ text: others }]);
    await product.reflection.edit({ ...own(), text: "Quendel: shorter." });
    await journey.settled();
    expect(await shared(mateo)).toEqual([]);
    expect((await product.reflection.journal()).entries).toMatchObject([
      { text: "Quendel: shorter.", circleName: "First steps" },
    ]);
    expect((await (await journey.as(jonas)).reflection.journal()).entries).toEqual([]);
  });

  it("is one's own also after leaving the circle, to the last word shared", async () => {
    const product = await journey.as(yusuf);
    await product.reflection.share({ ...at(), text: "Quendel: shorter." });
    await journey.settled();
    expect(await shared(mateo)).toHaveLength(1);
    await product.circle.leave(circle.circle);
    await journey.settled();
    expect(await refusal(shared(yusuf))).toBe("not-found");
    await product.reflection.takeBack(own());
    await journey.settled();
    expect(await shared(mateo)).toEqual([]);
    expect((await product.reflection.journal()).entries).toHaveLength(1);
  });
});

describe("the third session", () => {
  const still = [amara, jonas, priya, mateo, sofia];

  it("is asked about as what went well and what did not, with four anonymous questions", async () => {
    for (let number = 2; number <= 3; number++)
      session = await held(journey, circle, await booked(journey, circle), still);
    const mine = await (await journey.as(sofia)).reflection.mine(at());
    expect(mine).toMatchObject({ prompt: "wentWell", pulse: "open" });
    expect(mine.questions).toEqual(["worth", "got", "safe", "challenged"]);
    const card = cardText(await journey.own(sofia, home, await prompt()));
    expect(card).toContain("What went well, what didn’t");
    expect(card).toContain("Is it safe enough here");
  });

  it("shows the circle how safe it is from five answers on, as counts", async () => {
    for (const person of [amara, jonas, priya, mateo])
      await (await journey.as(person)).reflection.pulse({
        ...at(),
        worth: "yes",
        got: "yes",
        safe: "partly",
        challenged: "yes",
      });
    const inputs = { worth: "yes", got: "no", safe: "no", challenged: "yes" };
    await journey.press(sofia, home, await prompt(), "Send anonymously", inputs);
    await journey.world.clock.move({ days: 3 });
    const [pulse] = (await circle.page()).pulses;
    expect(pulse?.result).toEqual({
      state: "shown",
      answers: 5,
      worth: { yes: 5, partly: 0, no: 0 },
      got: { yes: 4, partly: 0, no: 1 },
      safety: {
        safe: { yes: 0, partly: 4, no: 1 },
        challenged: { yes: 5, partly: 0, no: 0 },
      },
    });
  });
});

describe("what one member writes to another", () => {
  const word = "kindword00000000001" as KindWordId;
  const feedback = {
    kind: "feedback" as const,
    saw: "Ginster: you answered before Priya had finished",
    effect: "She said no more",
    tryOut: "Count to three",
  };
  const address = () => ({ circle: circle.circle.circle, word });
  const chatOf = async (person: typeof amara) => (await journey.hand.places(person)).personal.id;
  const cards = async () => {
    const all = await journey.messages(amara, await chatOf(amara));
    return all.filter(({ cards: shown }) => cardText(shown).includes("Something for you alone"));
  };
  const mine = async (person: typeof amara) =>
    (await journey.as(person)).reflection.kindHere(circle.circle);

  it("comes to them alone, in their own chat without a word, and is answered on the card", async () => {
    await journey.hand.addApp(amara, await chatOf(amara));
    const to = personId.parse(amara.id);
    const product = await journey.as(jonas);
    await product.reflection.sayKind({ ...circle.circle, word, to, content: feedback });
    await journey.settled();
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(JSON.stringify(card)).not.toContain("Ginster");
    const own = await journey.own(amara, await chatOf(amara), card?.id ?? "");
    expect(cardText(own)).toContain("Ginster");
    await journey.press(amara, await chatOf(amara), card?.id ?? "", "Too hard");
    await journey.settled();
    expect((await mine(jonas)).given).toMatchObject([{ answer: "too-hard" }]);
    expect(JSON.stringify(await mine(mateo))).not.toContain("Ginster");
    expect(await inTheChannel()).not.toContain("Ginster");
  });

  it("is gone from their page and their card a minute after it was taken back, over a restart", async () => {
    await (await journey.as(jonas)).reflection.removeKind(address());
    await journey.world.bot.stop();
    await journey.world.bot.start();
    await journey.world.clock.move({ minutes: 2 });
    await journey.settled();
    expect((await mine(amara)).got).toEqual([]);
    expect((await mine(jonas)).given).toEqual([]);
    const [card] = await cards();
    const own = await journey.own(amara, await chatOf(amara), card?.id ?? "");
    expect(cardText(own)).not.toContain("Ginster");
  });
});
