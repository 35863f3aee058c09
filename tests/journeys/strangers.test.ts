import { isContractProcedure } from "@orpc/contract";
import { people } from "../../infra/local/organisation/people.ts";
import { team } from "../../infra/local/organisation/places.ts";
import { contract } from "../../shared/contract/contract.ts";
import { conversationId, personId } from "../../shared/kernel/ids.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, type PlayedCircle, terms } from "./played-circle.ts";

const { amara, yusuf, priya, mateo, grace, jonas } = people;
const conversation = conversationId.parse(team.channels.returning.id);

/** Every procedure by its path. */
const procedures = Object.entries(contract).flatMap(([word, routes]) =>
  Object.entries(routes).flatMap(([name, procedure]) =>
    isContractProcedure(procedure) ? [`${word}/${name}`] : [],
  ),
);
/** What is one's own wherever one is: it addresses no circle and no conversation. */
const ownOnly = [
  "circle/mine",
  "reflection/journal",
  "agenda/mine",
  "reflection/kindMine",
  "reflection/balance",
  "rotation/myLed",
  "reflection/skills",
  "reflection/keepSkills",
  "commitment/mine",
];
/** What is the same for everyone in the organisation, and tells of no circle. */
const everyones = ["circle/help"];
const addressesNothing = [...ownOnly, ...everyones];

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

/** One body that fits every procedure: each takes from it what it knows. */
const everything = () => ({
  ...input,
  person: grace.id,
  text: "From outside",
  mode: "advice",
  title: "From outside",
  why: "",
  offer: "",
  wish: "",
  startsAt: "2027-02-01T12:00:00Z",
  minutes: 45,
  edition: 1,
  before: null,
  coming: true,
  present: true,
  worth: "yes",
  got: "yes",
  protocol: "troika",
  move: "next",
  round: "roundinwriting0001",
  days: 3,
  ...{ segment: 0, step: 0, more: true, busy: true, watches: true, leads: null },
  question: "question0000000001",
  introduction: "introduction000001",
  says: "yes",
  note: "note000000000000001",
  quick: "quickask0000000001",
  closed: true,
  until: "2027-01-25",
  weeks: 12,
  ending: "erase",
  number: 1,
  style: "gently",
  agrees: true,
  request: "turnrequest00000001",
  kind: "stand-in",
  answer: "yes",
  ...{ offers: true, fine: true },
  from: amara.id,
  to: grace.id,
  words: { ...terms, topics: "From outside", offLimits: "", together: "" },
  word: "kindword00000000001",
  even: "yes",
  wanted: false,
  send: true,
  stands: true,
  ...promised,
});

/** A protocol of someone's own. */
const written = {
  protocol: "protocol0000000001",
  content: {
    ...{ name: "From outside", modes: [], roles: [] },
    steps: [{ title: "From outside", how: "", floor: "all", minutes: 5 }],
  },
};

/** Where one name stands for two things. */
const besides: Readonly<Record<string, object>> = {
  "agenda/addProtocol": written,
  "agenda/editProtocol": written,
  "agenda/removeProtocol": written,
  "agenda/restoreProtocol": written,
  "shelf/attach": { attached: true },
  "shelf/allow": { request: "resource000000000001", allowed: true },
  "charter/mode": { mode: "light" },
  "reflection/sayKind": { content: { kind: "win", text: "From outside" } },
  "reflection/rewordKind": { content: { kind: "win", text: "From outside" } },
  "reflection/keepSkills": { skills: [{ name: "From outside", stage: "want" }], edition: 0 },
  "reflection/answerKind": { answer: "useful" },
};

const promised = {
  commitment: "commitment000000001",
  shared: true,
  outcome: "done",
  goal: "goal000000000000001",
  steps: [],
  verdict: "still",
  content: {
    id: "commitment000000001",
    text: "From outside",
    session: 0,
    shared: true,
    madeAt: "2027-01-11T08:00:00Z",
  },
  quiet: true,
};

const call = (path: string, headers: Readonly<Record<string, string>>) =>
  fetch(`${journey.world.product}/api/rpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(
      addressesNothing.includes(path)
        ? { json: besides[path] }
        : { json: { ...everything(), ...besides[path] } },
    ),
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

describe("someone on the roster who is not in the circle", () => {
  const open = [
    "circle/at",
    "circle/roster",
    "circle/lines",
    "circle/make",
    "circle/askToJoin",
    "circle/sendHelp",
    "commitment/quiet",
  ];

  it.each(procedures.filter((path) => ![...addressesNothing, ...open].includes(path)))(
    "finds nothing at %s",
    async (path) => {
      const token = await journey.world.microsoft365.issueSsoToken(grace);
      const answer = await call(path, bearer(token));
      const body = await answer.text();
      for (const word of ["Inside", amara.givenName, amara.id]) expect(body).not.toContain(word);
      expect(answer.status).toBe(404);
    },
  );
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
