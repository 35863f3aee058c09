import { serviceMailbox } from "../../infra/local/organisation/app.ts";
import { people } from "../../infra/local/organisation/people.ts";
import { askProduct } from "../../infra/local/sample/ask-product.ts";
import { later } from "../../shared/time/instant.ts";
import { here } from "./here.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, held, home, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, sofia, grace } = people;

/** The main job in short, on Cosmos DB and with two instances: what the long tests do at length and among kills. */
let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney({ store: "cosmos", instances: 2, bot: here });
  circle = await aPlayedCircle(journey);
});

/** The product as someone's tab has it that happens to be with one of its instances. */
const through = async (instance: number, person: typeof amara) => {
  const token = await journey.world.microsoft365.issueSsoToken(person);
  return askProduct(journey.world.instances[instance] ?? "", token);
};

describe("two instances of the product", () => {
  it("tell a tab at one within a second what was written through the other", async () => {
    const leaving = new AbortController();
    const listener = await through(0, jonas);
    const news = await listener.live.circle(circle.circle, { signal: leaving.signal });
    await news.next();
    for (const text of ["First", "Second", "Third"]) {
      const heard = news.next();
      const writer = await through(1, sofia);
      await writer.agenda.add({ ...circle.circle, text, mode: "advice" });
      const written = performance.now();
      expect((await heard).done).toBe(false);
      expect(performance.now() - written).toBeLessThan(1000);
      const { agenda } = await listener.circle.page(circle.circle);
      expect(JSON.stringify(agenda)).toContain(text);
    }
    leaving.abort();
  });

  it("follow once what somebody moves in Outlook, and subscribe to it once", async () => {
    const { microsoft365, clock } = journey.world;
    const { startsAt } = await booked(journey, circle);
    const [entry] = journey.events();
    const to = later(startsAt, { hours: 1 });
    microsoft365.graph.move(serviceMailbox.id, entry?.event ?? "", {
      startsAt: to,
      endsAt: later(to, { minutes: 45 }),
    });
    await microsoft365.graph.notifications.settled();
    await clock.move({ minutes: 1 });
    expect(await circle.next()).toMatchObject({ startsAt: to, booking: "booked" });
    expect(microsoft365.graph.notifications.subscribed(serviceMailbox.id)).toBe(1);
  });

  it("book, remind and prompt once", async () => {
    const session = await circle.next();
    expect(session.booking).toBe("booked");
    expect(journey.events()).toHaveLength(1);
    await held(journey, circle, session);
    const said = (await journey.said(grace, home)).join("\n");
    for (const title of ["A place for a peer circle", "A minute to look back"])
      expect(said.split(title)).toHaveLength(2);
    expect((await circle.page()).past).toMatchObject([{ state: "closed" }]);
  });

  it("know everything after both were away", async () => {
    const before = await circle.page(jonas);
    await journey.world.bot.stop();
    await journey.world.bot.start();
    expect({ ...(await circle.page(jonas)), now: before.now }).toEqual(before);
  });
});
