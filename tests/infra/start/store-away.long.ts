import { startLocalWorld } from "../../../infra/local/local-world.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { askProduct } from "../../../infra/local/sample/ask-product.ts";
import { hostHand } from "../../../infra/local/sample/host-hand.ts";
import { personalChat } from "../../../infra/local/teams/surroundings.ts";
import { at } from "../../builders/local-teams.ts";
import { aFolder } from "../../builders/microsoft365.ts";
import { cardText, pressOn } from "../../journeys/card-words.ts";
import { here } from "../../journeys/here.ts";
import { terms } from "../../journeys/played-circle.ts";

const { amara, mateo } = people;
const notNow = "This is not possible right now. Please try again in a minute.";

async function aWorld() {
  const world = await startLocalWorld({
    port: 0,
    dataFolder: aFolder(),
    store: "cosmos",
    settings: { LOG_LEVEL: "silent" },
    bot: here,
  });
  await hostHand(world.url).addApp(amara, terms.conversation);
  await hostHand(world.url).addApp(amara, personalChat(amara));
  await world.teams.settled();
  return world;
}

describe("while the store does not answer", () => {
  let world: Awaited<ReturnType<typeof aWorld>>;
  beforeEach(async () => {
    world = await aWorld();
  }, 60_000);
  afterEach(() => world.stop(), 30_000);

  const away = () => world.cosmos?.trouble.add({ status: 503, times: 1_000_000 });
  const host = async (method: string, path: string, body?: unknown, me = amara) => {
    const answer = await fetch(`${world.url}/host/me/${me.id}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };

  it("the tab hears that it is not possible now and when to ask again, and then makes one circle", async () => {
    const token = await world.microsoft365.issueSsoToken(amara);
    const make = () =>
      fetch(`${world.product}/api/rpc/circle/make`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ json: terms }),
      });
    away();
    const refused = await make();
    world.cosmos?.trouble.clear();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    // Teams' own answer about who belongs may have been kept from a moment ago, or not.
    expect(["SERVICE_UNAVAILABLE", "roster-not-readable"]).toContain(
      (await refused.json()).json.code,
    );
    const product = askProduct(world.product, token);
    expect((await make()).status).toBe(200);
    expect((await product.circle.mine()).circles.length).toBeLessThanOrEqual(1);
  }, 60_000);

  it("so does the tab while Graph is ill that tells who reports to whom", async () => {
    const { faults } = world.microsoft365.graph;
    const product = askProduct(world.product, await world.microsoft365.issueSsoToken(amara));
    const make = () => product.circle.make({ ...terms, people: [...terms.people] });
    faults.inject({ path: "/manager", answer: 500, times: 50 });
    await expect(make()).rejects.toMatchObject({ status: 503 });
    faults.clear();
    expect((await make()).made).toBe("now");
  }, 60_000);

  it("whoever writes to the bot is told in words, and answered when it is back", async () => {
    const chat = personalChat(amara);
    const say = () =>
      host("POST", at(chat, "/messages"), { text: "my circles", mentionBot: false });
    const said = async () => {
      const { threads } = await host("GET", at(chat));
      return threads.map(({ post }: { post: { text: string; cards: unknown[] } }) =>
        [post.text, ...post.cards.map(cardText)].join(" "),
      );
    };
    away();
    await say();
    await world.teams.settled();
    world.cosmos?.trouble.clear();
    expect((await said()).at(-1)).toContain(notNow);
    await say();
    await world.teams.settled();
    expect((await said()).at(-1)).toContain("circles");
  }, 60_000);

  it("whoever presses a button is told in words, and the card stays", async () => {
    const product = askProduct(world.product, await world.microsoft365.issueSsoToken(amara));
    await product.circle.make({ ...terms, people: [...terms.people] });
    await world.clock.move({ minutes: 1 });
    const { threads } = await host("GET", at(terms.conversation));
    const post = threads.map((each: { post: unknown }) => each.post).at(-1);
    const path = at(terms.conversation, `/messages/${post.id}`);
    const { card } = await host("POST", `${path}/refresh`, {}, mateo);
    const press = pressOn(card, "Not now", {});
    away();
    const answer = await host("POST", `${path}/execute`, press, mateo);
    world.cosmos?.trouble.clear();
    expect(answer).toMatchObject({ result: "message", text: notNow });
    expect((await host("POST", `${path}/execute`, press, mateo)).result).toBe("card");
  }, 60_000);
});
