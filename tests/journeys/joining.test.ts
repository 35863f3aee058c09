import { people } from "../../infra/local/organisation/people.ts";
import { personId } from "../../shared/kernel/ids.ts";
import { buttons, cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, home, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let invitation: string;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey, { joining: [amara] });
  const posts = await journey.messages(amara, home);
  invitation = posts.find(({ cards }) => cardText(cards).includes("starts here"))?.id ?? "";
});

const standing = async (person: { readonly id: string }) =>
  (await circle.page()).members.find((member) => member.person === person.id)?.standing;
const base = async () => {
  const posts = await journey.messages(grace, home);
  return cardText(posts.find(({ id }) => id === invitation)?.cards);
};

describe("an invited person", () => {
  it("sees on their own card what the circle is about, and chooses there", async () => {
    const card = await journey.own(jonas, home, invitation);
    expect(cardText(card)).toContain("Finding our feet");
    expect(buttons(card)).toEqual(["Ich bin dabei", "Jetzt nicht", expect.any(String)]);
  });

  it("joins from the card, with what they offer and wish", async () => {
    const inputs = { offer: "Small steps", wish: "Letting go" };
    const answer = await journey.press(jonas, home, invitation, "Ich bin dabei", inputs);
    expect(answer.result).toBe("card");
    const member = (await circle.page()).members.find(({ person }) => person === jonas.id);
    expect(member).toMatchObject({ standing: "joined", offer: "Small steps", wish: "Letting go" });
  });

  it("joins once when the press is delivered twice", async () => {
    await journey.trouble({ at: "delivery", times: 1, match: "invoke" });
    await journey.press(yusuf, home, invitation, "Ich bin dabei");
    await journey.trouble();
    expect(await standing(yusuf)).toBe("joined");
    const { turns } = await circle.page();
    expect(turns.filter(({ person }) => person === yusuf.id).length).toBeLessThanOrEqual(1);
  });

  it("joins from the tab, which starts from the hours in their calendar", async () => {
    const product = await journey.as(priya);
    const start = await product.circle.introduction(circle.circle);
    expect(start.hours).toEqual({ weekdays: [1, 2, 3, 4, 5], from: "11:00", until: "20:00" });
    expect(["Asia/Kolkata", "Asia/Calcutta"]).toContain(start.zone);
    await product.circle.join({ ...circle.circle, ...start, offer: "Hard talks", wish: "" });
    expect(await standing(priya)).toBe("joined");
  });

  it("says not now from the card, and joins later after all", async () => {
    await journey.press(mateo, home, invitation, "Not now");
    expect(await standing(mateo)).toBe("declined");
    const product = await journey.as(mateo);
    expect((await product.circle.mine()).circles).toEqual([]);
    await product.circle.join({ ...circle.circle, offer: "", wish: "" });
    expect(await standing(mateo)).toBe("joined");
  });

  it("leaves as easily, and then finds nothing there", async () => {
    await journey.settled();
    await journey.press(mateo, home, invitation, "Leave the circle");
    const product = await journey.as(mateo);
    expect(await refusal(product.circle.page(circle.circle))).toBe("not-found");
    const { members } = await circle.page();
    expect(members.find(({ person }) => person === mateo.id)?.onBreak).toBe(true);
    expect(JSON.stringify(members)).not.toContain("left");
  });
});

describe("the card that everyone in the channel sees", () => {
  it("counts who is in and names nobody", async () => {
    await journey.settled();
    const text = await base();
    expect(text).toContain("4 people have joined");
    for (const { givenName } of [amara, jonas, yusuf, priya, mateo])
      expect(text).not.toContain(givenName);
    expect(text).not.toContain("Finding our feet");
  });

  it("gives someone outside no view of the circle and no way in", async () => {
    const press = { verb: "circle.join", data: circle.circle, inputs: {} };
    const path = `/conversations/${encodeURIComponent(home)}/messages/${invitation}/execute`;
    const answer = await fetch(`${journey.world.url}/host/me/${grace.id}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(press),
    });
    expect(JSON.stringify(await answer.json())).not.toContain("Finding our feet");
    expect(await standing(grace)).toBeUndefined();
  });
});

describe("booking", () => {
  it("needs three who have joined", async () => {
    const product = await journey.as(amara);
    expect((await circle.page()).booking).toMatchObject({ joined: 4, needed: 3 });
    for (const person of [jonas, yusuf])
      await (await journey.as(person)).circle.leave(circle.circle);
    expect(await refusal(product.schedule.propose(circle.circle))).toBe("too-few-joined");
    const wish = { startsAt: journey.world.clock.now(), minutes: 45 };
    const later = { ...wish, startsAt: "2027-01-14T14:00:00Z" as typeof wish.startsAt };
    expect(await refusal(product.schedule.book({ ...circle.circle, ...later }))).toBe(
      "too-few-joined",
    );
  });

  it("is open to someone invited again after leaving", async () => {
    const product = await journey.as(amara);
    await product.circle.invite({ ...circle.circle, person: personId.parse(jonas.id) });
    expect(await standing(jonas)).toBe("invited");
  });
});
