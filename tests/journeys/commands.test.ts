import { setTimeout as wait } from "node:timers/promises";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import { chat } from "../../infra/local/organisation/places.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import { conversationId, personId } from "../../shared/kernel/ids.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home } from "./played-circle.ts";

const { amara, jonas, lena, yusuf, sofia } = people;
const groupChat = conversationId.parse(chat.id);

let journey: Journey;
beforeAll(async () => {
  journey = await aJourney();
  const inChannel = await aPlayedCircle(journey);
  await booked(journey, inChannel);
  const ask = { ...inChannel.circle, text: "A quiet question", mode: "advice" } as const;
  await (await journey.as(amara)).agenda.add(ask);
  const inChat = await aPlayedCircle(journey, {
    conversation: groupChat,
    name: "Coffee",
    people: [lena, yusuf, sofia].map(({ id }) => personId.parse(id)),
    joining: [amara, lena, yusuf],
  });
  await booked(journey, inChat);
  for (const person of [amara, jonas]) await journey.hand.addApp(person, personalChat(person));
  await journey.settled();
});

/** What the bot answers, and how long it took; in a channel, in the thread of what was written. */
async function asked(me: Person, conversation: string, text: string) {
  const before = (await journey.messages(me, conversation)).map(({ id }) => id);
  const from = performance.now();
  const said = await journey.tell(me, conversation, {
    text,
    mentionBot: !conversation.startsWith("a:"),
  });
  let answers: Awaited<ReturnType<Journey["messages"]>> = [];
  while (answers.length === 0 && performance.now() - from < 20_000) {
    answers = (await journey.messages(me, conversation)).filter(
      (each) => each.from === "bot" && !before.includes(each.id),
    );
    if (answers.length === 0) await wait(20);
  }
  const took = performance.now() - from;
  await journey.world.teams.settled();
  return { said, answers, took, text: answers.map(({ cards }) => cardText(cards)).join("\n") };
}

const english = [
  ["hi", /Hello, this is Peer Circles/],
  ["hello", /Hello, this is Peer Circles/],
  ["help", /You can write:/],
  ["next", /Next session/],
  ["agenda", /^Agenda/],
  ["schedule", /Next session/],
  ["my circles", /My circles/],
] as const;
const german = [
  ["hallo", /Hallo, hier ist/],
  ["hilfe", /Du kannst/],
  ["nächste", /Nächste/],
  ["tagesordnung", /Agenda öffnen/],
  ["termin", /Nächste/],
  ["meine kreise", /Meine Kreise/],
] as const;

describe.each([
  ["a channel", home, amara, jonas],
  ["a group chat", groupChat, amara, yusuf],
  ["the personal chat", undefined, amara, jonas],
] as const)("in %s, the bot", (_name, conversation, englishSpeaker, germanSpeaker) => {
  const of = (person: Person) => conversation ?? personalChat(person);

  it.each(english)("answers “%s” within two seconds", async (text, answer) => {
    const heard = await asked(englishSpeaker, of(englishSpeaker), text);
    expect(heard.text).toMatch(answer);
    expect(heard.answers).toHaveLength(1);
    // The machine may have had other things to do, but not twice.
    const again = heard.took < 2000 ? heard : await asked(englishSpeaker, of(englishSpeaker), text);
    expect(again.took).toBeLessThan(2000);
  });

  it.each(german)("answers “%s” in German", async (text, answer) => {
    const heard = await asked(germanSpeaker, of(germanSpeaker), text);
    expect(heard.text).toMatch(answer);
    expect(heard.answers).toHaveLength(1);
  });

  it("says something useful to anything else", async () => {
    const heard = await asked(englishSpeaker, of(englishSpeaker), "what is the weather like?");
    expect(heard.text).toContain("I did not understand that");
    expect(heard.text).toContain("You can write:");
    const other = await asked(germanSpeaker, of(germanSpeaker), "wie ist das Wetter?");
    expect(other.text).toContain("Du kannst");
  });
});

describe("what others can read along", () => {
  it("holds no name and no ask; one's own chat does", async () => {
    for (const text of ["next", "agenda", "schedule", "my circles"]) {
      const heard = await asked(amara, home, text);
      expect(heard.text).not.toContain("A quiet question");
      expect(heard.text).not.toContain("First steps");
      for (const { givenName } of [amara, jonas]) expect(heard.text).not.toContain(givenName);
      const [answer] = heard.answers;
      expect(answer?.root).toBe(heard.said);
    }
    expect((await asked(amara, personalChat(amara), "agenda")).text).toContain("A quiet question");
    expect((await asked(amara, personalChat(amara), "my circles")).text).toContain("First steps");
  });

  it("is answered once, when it is delivered twice", async () => {
    await journey.trouble({ at: "delivery", times: 1, match: "message" });
    const heard = await asked(amara, home, "help");
    await journey.settled();
    const replies = (await journey.messages(amara, home)).filter(({ root }) => root === heard.said);
    expect(replies).toHaveLength(1);
  });
});
