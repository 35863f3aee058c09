import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { circleTab } from "../../../shared/circle/circle-tab.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { type ConversationId, personId, tenantId } from "../../../shared/kernel/ids.ts";
import { nextOccurrence } from "../../../shared/schedule/next-occurrence.ts";
import { type CalendarDate, type Instant, later, zoneName } from "../../../shared/time/instant.ts";
import type { LocalWorld } from "../local-world.ts";
import { organisation } from "../organisation/app.ts";
import type { Person } from "../organisation/people.ts";
import { team } from "../organisation/places.ts";
import { askProduct, type Product } from "./ask-product.ts";
import { type HostHand, hostHand } from "./host-hand.ts";
import { story, type ToldAsk, type ToldResource, type ToldSession } from "./story.ts";

const home = team.channels.firstLeads.id as ConversationId;
const rhythm = { every: "fortnightly", minutes: 45 } as const;
const tenant = tenantId.parse(organisation.tenant);

/** What the playing of one sample needs. */
interface Stage {
  readonly world: LocalWorld;
  readonly hand: HostHand;
  as(person: Person): Promise<Product>;
}

/**
 * Lives through the sample circle's season as its people would: through the host page, the product's own API, and time that
 * passes. The world's clock has to show `story.beganDaysAgo` before now; it ends at the machine's time.
 */
export async function playSample(world: LocalWorld): Promise<void> {
  const stage: Stage = {
    world,
    hand: hostHand(world.url),
    as: async (person) => askProduct(world.product, await world.microsoft365.issueSsoToken(person)),
  };
  const circle = await begin(stage);
  for (const told of story.sessions) await meet(stage, circle, told);
  await bring(stage, circle, story.waiting, []);
  await book(stage, circle);
  await world.clock.move({ to: new Date().toISOString() });
  for (const person of story.invited) await stage.hand.read(person, home);
}

async function begin({ world, hand, as }: Stage): Promise<CircleAddress> {
  const { maker, name, purpose, invited, joining } = story;
  // Where each books in their own calendar: whoever books the sample's sessions has agreed to it.
  world.microsoft365.requireConsent(maker.id, false);
  await hand.addApp(maker, home);
  await world.teams.settled();
  // What is posted of this is posted once all have joined, not after each of them: Teams takes seven posts a second.
  await world.bot.rest();
  const product = await as(maker);
  const { circle } = await product.circle.make({
    tenant,
    conversation: home,
    name,
    purpose,
    people: invited.map(({ id }) => personId.parse(id)),
    rhythm,
    lookFrom: later(world.clock.now(), { days: 1 }).slice(0, 10) as CalendarDate,
    language: "en",
    zone: zoneName.parse(maker.zone),
  });
  const page = `${world.product}/tab/index.html`;
  await hand.addTab(maker, home, {
    name: "Circle",
    entityId: circleTab,
    contentUrl: page,
    removeUrl: page,
  });
  for (const [person, offer, wish] of joining)
    await (await as(person)).circle.join({
      ...circle,
      offer,
      wish,
      zone: zoneName.parse(person.zone),
    });
  for (const [person] of joining)
    await (await as(person)).charter.agree({ ...circle, edition: 1, agrees: true });
  return circle;
}

/** One session, from asks before it to the pulse after it. It closes by itself, a while after its planned end. */
async function meet(stage: Stage, circle: CircleAddress, told: ToldSession): Promise<void> {
  const { world, as } = stage;
  await bring(stage, circle, told.asks, told.shelf);
  const { session, startsAt, minutes } = await book(stage, circle);
  await world.clock.move({ to: later(startsAt, { minutes }) });
  for (const person of told.present)
    await (await as(person)).schedule.attend({ ...circle, session, present: true });
  await world.clock.move({ minutes: 60 });
  await lookBack(stage, { ...circle, session }, told);
  await world.clock.move({ days: 4 });
}

async function lookBack(
  { as }: Stage,
  session: CircleAddress & { readonly session: CirclePage["past"][number]["session"] },
  told: ToldSession,
): Promise<void> {
  for (const [person, text] of told.entries)
    await (await as(person)).reflection.write({ ...session, text });
  for (const [person, worth, got] of told.pulse)
    await (await as(person)).reflection.pulse({ ...session, worth, got });
}

async function bring(
  { as }: Stage,
  circle: CircleAddress,
  asks: readonly ToldAsk[],
  shelf: readonly ToldResource[],
): Promise<void> {
  for (const { by, ...ask } of asks) await (await as(by)).agenda.add({ ...circle, ...ask });
  for (const { by, ...resource } of shelf)
    await (await as(by)).shelf.add({ ...circle, ...resource });
}

/** Books the first of the proposed times, later the same time two weeks on, and waits until it stands in the calendars. */
async function book(stage: Stage, circle: CircleAddress) {
  const { world, as } = stage;
  const product = await as(story.maker);
  const startsAt = await timeFor(product, circle);
  await product.schedule.book({ ...circle, startsAt, minutes: rhythm.minutes });
  await world.clock.move({ minutes: 1 });
  return next(stage, circle);
}

async function timeFor(product: Product, circle: CircleAddress): Promise<Instant> {
  const [last] = (await product.circle.page(circle)).past;
  const next = last && nextOccurrence(rhythm, last.startsAt, zoneName.parse(story.maker.zone));
  const startsAt = next ?? (await product.schedule.propose(circle)).proposals[0]?.startsAt;
  if (!startsAt) throw new Error("Nobody has time.");
  return startsAt;
}

async function next({ as }: Stage, circle: CircleAddress) {
  const page = await (await as(story.maker)).circle.page(circle);
  if (!page.next) throw new Error("No session is planned.");
  return page.next;
}
