import { people } from "../../infra/local/organisation/people.ts";
import { team } from "../../infra/local/organisation/places.ts";
import { conversationId, personId } from "../../shared/kernel/ids.ts";
import { aJourney, type Journey } from "./journey.ts";
import { addressesNothing, asked, procedures } from "./knocks.ts";
import { aPlayedCircle, booked, type PlayedCircle, terms } from "./played-circle.ts";

const { amara, yusuf, priya, mateo, grace, jonas } = people;
const conversation = conversationId.parse(team.channels.returning.id);

let journey: Journey;
let circle: PlayedCircle;
let input: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  // Every procedure is knocked at with four bad tokens, from one address.
  journey = await aJourney({ settings: { ADDRESS_LIMIT: "3000" } });
  circle = await aPlayedCircle(journey, {
    conversation,
    people: [yusuf, priya, mateo].map(({ id }) => personId.parse(id)),
    joining: [amara, yusuf, priya, mateo],
  });
  const { session } = await booked(journey, circle);
  const product = await journey.as(amara);
  const { ask } = await product.agenda.add({ ...circle.circle, text: "Inside", mode: "advice" });
  const { resource } = await product.shelf.add({ ...circle.circle, title: "Inside", why: "" });
  const { circle: id } = circle.circle;
  input = { ...terms, ...{ circle: id, session, ask, resource, conversation } };
});

const call = (path: string, headers: Readonly<Record<string, string>>, known = input) =>
  fetch(`${journey.world.product}/api/rpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: asked(path, known),
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe.each(procedures)("%s", (path) => {
  it("is closed to whoever shows no token, or a bad one", async () => {
    const token = await journey.world.microsoft365.issueSsoToken(amara);
    const forged = `${token.slice(0, -8)}AAAAAAAA`;
    const unsigned = `${btoa('{"alg":"none"}').replaceAll("=", "")}.${token.split(".")[1]}.`;
    for (const headers of [{}, bearer("nonsense"), bearer(forged), bearer(unsigned)]) {
      const answer = await call(path, headers);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ code: "not-signed-in" });
    }
  });

  it("finds nothing for someone who is not on the roster", async () => {
    const token = await journey.world.microsoft365.issueSsoToken(jonas);
    const answer = await call(path, bearer(token));
    const body = await answer.text();
    for (const word of ["Inside", "First steps", amara.givenName, amara.id])
      expect(body).not.toContain(word);
    if (addressesNothing.includes(path)) return expect(answer.status).toBe(200);
    expect(answer.status).toBe(404);
    expect(JSON.parse(body).json.code).toBe("not-found");
  });
});

/** What whoever is on a conversation's roster may ask there, or say of themselves. */
const open = [
  "circle/at",
  "circle/roster",
  "circle/lines",
  "circle/make",
  "circle/askToJoin",
  "circle/sendHelp",
  "commitment/quiet",
];
const inside = procedures.filter((path) => ![...addressesNothing, ...open].includes(path));

describe("someone on the roster who is not in the circle", () => {
  it.each(inside)("finds nothing at %s", async (path) => {
    const token = await journey.world.microsoft365.issueSsoToken(grace);
    const answer = await call(path, bearer(token));
    const body = await answer.text();
    for (const word of ["Inside", amara.givenName, amara.id]) expect(body).not.toContain(word);
    expect(answer.status).toBe(404);
  });
});

describe("a guest of the next session", () => {
  let chat: string;
  const seenBy = async (person: typeof grace, at: string) => {
    const headers = bearer(await journey.world.microsoft365.issueSsoToken(person));
    const answer = await call("circle/at", headers, { ...terms, conversation: at });
    return { status: answer.status, body: await answer.text() };
  };
  beforeAll(async () => {
    chat = journey.events()[0]?.chat ?? "";
    journey.world.microsoft365.graph.join(chat, jonas.id);
    const { session } = await circle.next();
    const product = await journey.as(amara);
    for (const { id } of [grace, jonas]) {
      const person = personId.parse(id);
      await product.circle.inviteGuest({ ...circle.circle, session, person });
    }
  });

  it("sees its agenda, in the circle's place or in the meeting's chat, and no name in it", async () => {
    const seen = [await seenBy(grace, conversation), await seenBy(jonas, chat)];
    for (const { status, body } of seen) {
      expect(status).toBe(200);
      expect(JSON.parse(body).json.state).toBe("guest");
      expect(body).toContain("Inside");
      for (const word of [amara.givenName, amara.id, terms.purpose])
        expect(body).not.toContain(word);
    }
    expect((await seenBy(jonas, conversation)).status).toBe(404);
  });

  it.each(inside)("finds nothing at %s", async (path) => {
    for (const person of [grace, jonas]) {
      const token = await journey.world.microsoft365.issueSsoToken(person);
      const answer = await call(path, bearer(token), { ...input, conversation: chat });
      const body = await answer.text();
      for (const word of ["Inside", amara.givenName, amara.id]) expect(body).not.toContain(word);
      expect(answer.status).toBe(404);
    }
  });

  it.each(["circle/make", "circle/askToJoin"])(
    "finds no circle at %s from a meeting's chat alone",
    async (path) => {
      const headers = bearer(await journey.world.microsoft365.issueSsoToken(jonas));
      const known = path === "circle/make" ? terms : input;
      const answer = await call(path, headers, { ...known, conversation: chat });
      expect(await answer.text()).not.toContain(circle.circle.circle);
      expect(answer.status).toBe(404);
    },
  );

  it("is a stranger again once that is taken back", async () => {
    const product = await journey.as(mateo);
    for (const { id } of [grace, jonas])
      await product.circle.removeGuest({ ...circle.circle, person: personId.parse(id) });
    expect(await seenBy(jonas, chat)).toMatchObject({ status: 404 });
    expect(JSON.parse((await seenBy(grace, conversation)).body).json.state).toBe("outside");
  });
});

describe("afterwards", () => {
  it("nothing has changed", async () => {
    const page = await circle.page();
    expect(page.name).toBe("First steps");
    expect(page.next?.state).toBe("planned");
    expect(page.shelf.map(({ title }) => title)).toEqual(["Inside"]);
    expect(page.members).toHaveLength(4);
    expect(JSON.stringify(page)).not.toContain("From outside");
  });

  it("whoever leaves the conversation finds nothing there any more", async () => {
    journey.world.microsoft365.graph.leave(conversation, mateo.id);
    await journey.settled();
    const token = await journey.world.microsoft365.issueSsoToken(mateo);
    expect((await call("circle/page", bearer(token))).status).toBe(404);
    expect((await (await journey.as(mateo)).circle.mine()).circles).toEqual([]);
  });
});
