import { people } from "../../infra/local/organisation/people.ts";
import { chat, team } from "../../infra/local/organisation/places.ts";
import { conversationId, personId } from "../../shared/kernel/ids.ts";
import { aJourney, type Journey } from "./journey.ts";
import { home, refusal, tenant, terms } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, sofia, grace, lena } = people;
const ids = (...some: readonly { readonly id: string }[]) =>
  some.map(({ id }) => personId.parse(id));
const place = { tenant, conversation: home };
const privateChannel = conversationId.parse(team.channels.returning.id);
const groupChat = conversationId.parse(chat.id);

let journey: Journey;
beforeAll(async () => {
  journey = await aJourney();
  for (const [person, conversation] of [
    [grace, home],
    [amara, privateChannel],
    [lena, groupChat],
  ] as const)
    await journey.hand.addApp(person, conversation);
  await journey.settled();
});

const make = async (over: Partial<typeof terms> | object = {}, as = amara) =>
  (await journey.as(as)).circle.make({ ...terms, people: [...terms.people], ...over });

describe("the configuration page", () => {
  it("offers the conversation's own roster: the channel's, not the team's", async () => {
    const product = await journey.as(amara);
    const inTeam = await product.circle.roster(place);
    expect(inTeam.people).toHaveLength(8);
    expect(inTeam.openToTeam).toBe(true);
    const inPrivate = await product.circle.roster({ tenant, conversation: privateChannel });
    expect(inPrivate.people.map(({ person }) => person).toSorted()).toEqual(
      ids(amara, yusuf, priya, mateo, grace).toSorted(),
    );
    expect(inPrivate.openToTeam).toBe(false);
    const inChat = await product.circle.roster({ tenant, conversation: groupChat });
    expect(inChat.people.map(({ name }) => name).toSorted()).toEqual(
      [lena, yusuf, amara, sofia].map(({ name }) => name).toSorted(),
    );
  });

  it("shows a roster to nobody who is not on it", async () => {
    const asked = (await journey.as(jonas)).circle.roster({ tenant, conversation: privateChannel });
    expect(await refusal(asked)).toBe("not-found");
  });

  it("refuses fewer than three, and people from elsewhere", async () => {
    expect(await refusal(make({ people: ids(jonas) }))).toBe("too-few");
    const elsewhere = { conversation: privateChannel, people: ids(yusuf, priya, jonas) };
    expect(await refusal(make(elsewhere))).toBe("not-on-roster");
    expect((await (await journey.as(amara)).circle.at(place)).state).toBe("empty");
  });

  it("tells whether two people are in one reporting line, and keeps who to itself", async () => {
    const product = await journey.as(amara);
    expect(await product.circle.lines({ ...place, people: ids(amara, jonas, priya) })).toEqual({
      reportingLine: "no",
    });
    expect(await product.circle.lines({ ...place, people: ids(amara, jonas, lena) })).toEqual({
      reportingLine: "yes",
    });
  });

  it("makes one circle when two people save at once", async () => {
    const [one, other] = await Promise.all([make(), make({ name: "Another name" }, jonas)]);
    expect(one.circle).toEqual(other.circle);
    expect([one.made, other.made].toSorted()).toEqual(["before", "now"]);
    await journey.settled();
    const invitations = (await journey.said(grace, home)).filter((text) =>
      text.includes("A peer circle starts here"),
    );
    expect(invitations).toHaveLength(1);
  });
});

describe("someone of the team who is not in the circle", () => {
  const outside = async (person = grace) => {
    const seen = await (await journey.as(person)).circle.at(place);
    if (seen.state !== "outside") throw new Error(`${person.name} is ${seen.state}.`);
    return seen;
  };

  it("sees its name and purpose and nothing else", async () => {
    const { circle, ...rest } = await outside();
    expect(rest).toEqual({
      state: "outside",
      name: expect.stringMatching(/First steps|Another name/),
      purpose: terms.purpose,
      asked: false,
    });
    expect(await refusal((await journey.as(grace)).circle.page(circle))).toBe("not-found");
  });

  it("asks to join, and any member lets them in", async () => {
    const { circle } = await outside();
    await (await journey.as(grace)).circle.askToJoin(circle);
    expect((await outside()).asked).toBe(true);
    const maker = (await (await journey.as(jonas)).circle.page(circle)).members.find(
      ({ standing }) => standing === "joined",
    );
    const joined = maker?.person === jonas.id ? jonas : amara;
    const product = await journey.as(joined);
    expect((await product.circle.page(circle)).asking).toEqual([
      { person: grace.id, name: grace.name },
    ]);
    await product.circle.admit({ ...circle, person: personId.parse(grace.id) });
    const page = await (await journey.as(grace)).circle.page(circle);
    expect(page.me).toEqual({ person: grace.id, standing: "joined" });
  });

  it("turns the circle's reporting line on when one comes in, without saying who", async () => {
    const { circle } = await outside(lena);
    const before = await (await journey.as(grace)).circle.page(circle);
    expect(before.reportingLine).toBe(false);
    await (await journey.as(lena)).circle.askToJoin(circle);
    const admitted = { ...circle, person: personId.parse(lena.id) };
    await (await journey.as(grace)).circle.admit(admitted);
    const page = await (await journey.as(lena)).circle.page(circle);
    expect(page.reportingLine).toBe(true);
  });
});

describe("a private channel and a group chat", () => {
  it("become circles as a channel does", async () => {
    const inPrivate = { conversation: privateChannel, people: ids(yusuf, priya, mateo) };
    expect((await make(inPrivate)).made).toBe("now");
    const inChat = { conversation: groupChat, people: ids(lena, sofia), language: "de" };
    expect((await make(inChat, yusuf)).made).toBe("now");
    await journey.settled();
    expect((await journey.said(sofia, groupChat)).join("\n")).toContain("Hier beginnt ein Kreis");
    const mine = await (await journey.as(amara)).circle.mine();
    expect(mine.circles).toHaveLength(2);
  });
});
