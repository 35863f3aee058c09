import { people } from "../../infra/local/organisation/people.ts";
import type { CommitmentId } from "../../shared/kernel/ids.ts";
import { later } from "../../shared/time/instant.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, held, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas } = people;
const id = "commitment000000001" as CommitmentId;
const words = "Ask Petra for the budget";
const title = "How is it going?";

let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  await journey.hand.addApp(amara, await chatOf(amara));
  await held(journey, circle, await booked(journey, circle));
});

const promises = async (person: typeof amara) =>
  (await journey.as(person)).commitment.circle(circle.circle);
const waits = async (person: typeof amara) =>
  (await (await journey.as(person)).circle.mine()).circles[0]?.mine.map(({ task }) => task) ?? [];
const chatOf = async (person: typeof amara) => (await journey.hand.places(person)).personal.id;
const said = async (person: typeof amara) => {
  const all = await journey.messages(person, await chatOf(person));
  return all.filter(({ cards }) => cardText(cards).includes(title));
};

describe("a promise", () => {
  it("is made at the end of a session, and shared by another tap", async () => {
    const product = await journey.as(amara);
    const { circle: address } = circle;
    await product.commitment.make({ ...address, commitment: id, text: words, shared: false });
    await journey.settled();
    expect((await promises(jonas)).others).toEqual([]);
    await product.commitment.share({ circle: address.circle, commitment: id, shared: true });
    await journey.settled();
    expect((await promises(jonas)).others).toMatchObject([{ commitments: [{ text: words }] }]);
    expect(await waits(amara)).not.toContain("answer-promise");
  });

  it("is nudged about once in between, without a word of it", async () => {
    await journey.world.clock.move({ to: later(journey.world.clock.now(), { days: 7, hours: 1 }) });
    await journey.settled();
    const [nudge, ...more] = await said(amara);
    expect(more).toEqual([]);
    expect(JSON.stringify(nudge)).not.toContain(words);
    const own = await journey.own(amara, await chatOf(amara), nudge?.id ?? "");
    expect(cardText(own)).toContain(words);
    expect(await said(jonas)).toEqual([]);
  });

  it("ends all nudges by one tap on the card", async () => {
    const [nudge] = await said(amara);
    await journey.press(amara, await chatOf(amara), nudge?.id ?? "", "No more of these");
    expect((await promises(amara)).quiet).toBe(true);
    expect((await promises(jonas)).quiet).toBe(false);
  });

  it("comes back at the next session, and stays until it is answered", async () => {
    const next = await booked(journey, circle);
    expect(await waits(amara)).not.toContain("answer-promise");
    await held(journey, circle, next);
    expect(await waits(amara)).toContain("answer-promise");
    expect(await waits(jonas)).not.toContain("answer-promise");
    expect((await promises(amara)).mine.comesBack).toEqual([id]);
    await (await journey.as(amara)).commitment.answer({
      circle: circle.circle.circle,
      commitment: id,
      outcome: "let-go",
    });
    await journey.settled();
    expect(await waits(amara)).not.toContain("answer-promise");
    expect((await promises(jonas)).others).toEqual([]);
  });
});
