import type { Person } from "../../infra/local/organisation/people.ts";
import { people } from "../../infra/local/organisation/people.ts";
import type { DialogAnswer, FoundAnswer } from "../../infra/local/teams/host-api.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import { at } from "../builders/local-teams.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home, type PlayedCircle } from "./played-circle.ts";

const { amara, grace, mateo, priya } = people;
const tip = "I ask “what else?” and wait";

let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  await booked(journey, circle);
  await journey.hand.addApp(mateo, personalChat(mateo));
});

async function ask<A>(
  me: Person,
  conversation: string,
  rest: string,
  body: object = {},
): Promise<A> {
  const answer = await fetch(`${journey.world.url}/host/me/${me.id}${at(conversation, rest)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${rest} was answered ${answer.status}.`);
  return (await answer.json()) as A;
}
const write = (me: Person, text: string, over: object = {}) =>
  journey.tell(me, home, { text, mentionBot: false, ...over });
const pick = (me: Person, message: string) =>
  ask<DialogAnswer>(me, home, `/messages/${message}/extension`);
const wordsOf = (answer: DialogAnswer) =>
  answer.result === "dialog" ? cardText(answer.card) : JSON.stringify(answer);

/** Presses the dialog's first button with what is filled in. */
function send(me: Person, message: string, shown: DialogAnswer, inputs: object = {}) {
  if (shown.result !== "dialog") throw new Error(wordsOf(shown));
  const { actions } = shown.card as { actions: readonly { data: object }[] };
  const data = { ...actions[0]?.data, ...inputs };
  return ask<DialogAnswer>(me, home, `/messages/${message}/extension/submit`, { data });
}
const find = (me: Person, conversation: string, search: string) =>
  ask<FoundAnswer>(me, conversation, "/extension/find", { search });
const shelf = async () => (await circle.page()).shelf.map(({ title }) => title);

describe("a message of Teams", () => {
  it("goes onto the shelf at once when its words are one's own", async () => {
    const message = await write(amara, `${tip}\nhttps://books.example/habit`);
    const form = await pick(amara, message);
    expect(wordsOf(form)).toContain(tip);
    const done = await send(amara, message, form, { title: "What else?", basis: "guessing" });
    expect(wordsOf(done)).toContain("It is on the shelf of First steps");
    expect((await circle.page(mateo)).shelf).toMatchObject([
      { title: "What else?", basis: "guessing", link: "https://books.example/habit" },
    ]);
    expect(wordsOf(await send(amara, message, done))).toContain("off the shelf again");
    expect(await shelf()).toEqual([]);
  });

  it("waits for its author's yes when its words are somebody else's", async () => {
    const message = await write(mateo, tip);
    const form = await pick(priya, message);
    const asked = await send(priya, message, form, { title: "Mateo's question", why: "It works" });
    expect(wordsOf(asked)).toContain("is asked");
    await journey.settled();
    expect(await shelf()).toEqual([]);
    const chatOf = personalChat(mateo);
    const posts = await journey.messages(mateo, chatOf);
    const card = posts.findLast(({ cards }) =>
      cardText(cards).includes("May this go on the shelf?"),
    );
    if (!card) throw new Error("Nobody asked.");
    expect(cardText(card.cards)).not.toContain(tip);
    expect(cardText(await journey.own(mateo, chatOf, card.id))).toContain(tip);
    await journey.press(mateo, chatOf, card.id, "Yes, put it there");
    expect((await circle.page(amara)).shelf).toMatchObject([
      {
        title: "Mateo's question",
        why: "It works",
        by: priya.id,
        quote: { text: tip, by: mateo.id },
      },
    ]);
  });

  it("is refused kindly when its author is outside of the circle, or no person", async () => {
    const outside = await write(grace, "Nice channel");
    expect(wordsOf(await pick(amara, outside))).toContain("is not in a circle with you");
    const byBot = (await journey.messages(amara, home)).find(({ from }) => from === "bot");
    expect(wordsOf(await pick(amara, byBot?.id ?? ""))).toContain("Only what a person wrote");
    expect(wordsOf(await pick(grace, outside))).toContain("You are in no circle yet");
  });
});

describe("the search where one writes", () => {
  it("brings something into the circle's channel that members alone can read", async () => {
    const found = await find(amara, home, "question");
    if (found.result !== "list") throw new Error(JSON.stringify(found));
    const [item] = found.items;
    expect(item?.title).toBe("Mateo's question");
    const message = await write(amara, "This helped us", { cards: [item?.card] });
    const seenBy = async (me: Person) => cardText(await journey.own(me, home, message));
    expect(await seenBy(mateo)).toContain("It works");
    expect(await seenBy(grace)).not.toContain("question");
  });

  it("passes on nothing of others elsewhere but links, and offers strangers nothing", async () => {
    expect(await find(amara, home, "nothing like it")).toEqual({
      result: "message",
      text: "Nothing on the shelf answers that.",
    });
    await journey.hand.addApp(grace, personalChat(grace));
    expect(await find(grace, home, "")).toMatchObject({ result: "message" });
    const elsewhere = await find(mateo, personalChat(mateo), "");
    expect(JSON.stringify(elsewhere)).not.toContain("question");
  });
});

describe("a link to the app", () => {
  const unfold = (me: Person, conversation: string, url?: string) =>
    ask<FoundAnswer>(me, conversation, "/extension/link", {
      url: url ?? `${journey.world.product}/tab/index.html#/shelf`,
    });

  it("unfolds in the circle's channel for members, with dates and counts alone", async () => {
    const shown = JSON.stringify(await unfold(mateo, home));
    expect(shown).toContain("6 members");
    for (const word of ["First steps", "Finding our feet", amara.givenName])
      expect(shown).not.toContain(word);
  });

  it("does not unfold for others, elsewhere, or when it leads elsewhere", async () => {
    expect(await unfold(grace, home)).toEqual({ result: "nothing" });
    expect(await unfold(mateo, personalChat(mateo))).toEqual({ result: "nothing" });
    expect(await unfold(amara, home, `${journey.world.product}/privacy`)).toEqual({
      result: "nothing",
    });
    expect(await unfold(amara, home, "https://other.example/")).toEqual({ result: "nothing" });
  });
});
