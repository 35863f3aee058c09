import { people } from "../../infra/local/organisation/people.ts";
import { chat, team } from "../../infra/local/organisation/places.ts";
import { buttons } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home } from "./played-circle.ts";

const { amara, grace, lena } = people;
const { general, firstLeads, returning } = team.channels;
const welcome = "A place for a peer circle";

let journey: Journey;
beforeAll(async () => {
  journey = await aJourney();
});

const welcomesIn = async (conversation: string, me = amara) =>
  (await journey.said(me, conversation)).filter((text) => text.includes(welcome)).length;

describe("when the app is added, it", () => {
  it("welcomes a team once, in the channel that was chosen, however often Teams tells of it", async () => {
    await journey.trouble({ at: "delivery", times: 4 });
    await journey.hand.addApp(grace, firstLeads.id);
    await journey.settled();
    await journey.world.clock.move({ minutes: 1 });
    expect(await welcomesIn(firstLeads.id)).toBe(1);
    expect(await welcomesIn(general.id)).toBe(0);
  });

  it("offers to make a circle there", async () => {
    const [post] = await journey.messages(amara, firstLeads.id);
    expect(buttons(post?.cards[0])).toEqual(["Make a circle here"]);
  });

  it("welcomes a private channel and a group chat on their own", async () => {
    await journey.hand.addApp(grace, returning.id);
    await journey.hand.addApp(amara, chat.id);
    await journey.settled();
    await journey.world.clock.move({ minutes: 1 });
    expect(await welcomesIn(returning.id)).toBe(1);
    expect(await welcomesIn(chat.id)).toBe(1);
  });

  it("says nothing in the chat of a meeting it was booked into", async () => {
    const circle = await aPlayedCircle(journey, { conversation: home });
    await booked(journey, circle);
    const [meeting] = (await journey.hand.places(amara)).meetings;
    expect(meeting?.installed).toBe(true);
    expect(await journey.said(amara, meeting?.id ?? "")).toEqual([]);
  });

  it("does not repeat itself after a restart", async () => {
    await journey.world.bot.stop();
    await journey.world.bot.start();
    await journey.world.clock.move({ minutes: 5 });
    expect(await welcomesIn(firstLeads.id)).toBe(1);
    expect(await welcomesIn(chat.id, lena)).toBe(1);
  });
});

describe("an app that is taken away", () => {
  it("falls silent, and finds everything again when it comes back, without another welcome", async () => {
    const product = await journey.as(amara);
    const [mine] = (await product.circle.mine()).circles;
    if (!mine) throw new Error("Amara is in no circle.");
    const { session } = (await product.circle.page(mine.circle)).next ?? {};
    const { graph } = journey.world.microsoft365;
    graph.removeApp(team.id, grace.id);
    await journey.settled();
    const before = (await journey.said(amara, firstLeads.id)).length;
    await journey.world.clock.move({ days: 1 });
    expect(await journey.said(amara, firstLeads.id)).toHaveLength(before);

    graph.addApp(team.id, grace.id);
    await journey.settled();
    await journey.world.clock.move({ minutes: 1 });
    expect(await welcomesIn(firstLeads.id)).toBe(1);
    const page = await product.circle.page(mine.circle);
    expect([page.next, ...page.past].some((each) => each?.session === session)).toBe(true);
  });
});

describe("a team whose app was added from no channel in particular", () => {
  it("is welcomed in General", async () => {
    const other = await aJourney();
    other.world.microsoft365.graph.addApp(team.id, grace.id);
    await other.settled();
    await other.world.clock.move({ minutes: 1 });
    const said = await other.said(amara, general.id);
    expect(said.filter((text) => text.includes(welcome))).toHaveLength(1);
  });
});
