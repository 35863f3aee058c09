import { setTimeout as wait } from "node:timers/promises";
import { childHeardBy } from "../../infra/local/bot-child.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, priya, mateo } = people;
const joining = [amara, jonas, priya, mateo];

let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney({ mailbox: "none", bot: childHeardBy(() => {}) });
  circle = await aPlayedCircle(journey, { joining });
});

const own = ({ id }: Person) => journey.events(id).filter(({ organizer }) => organizer === id);

/** Taps, and the product dies while Graph is at work. */
async function killedWhileBooking(person: Person) {
  const product = await journey.as(person);
  const [best] = (await product.schedule.propose(circle.circle)).proposals;
  if (!best) throw new Error("Nobody has time.");
  const wish = { ...circle.circle, startsAt: best.startsAt, minutes: best.minutes };
  const { faults } = journey.world.microsoft365.graph;
  faults.slow(250);
  const tap = product.schedule.book(wish).catch(() => undefined);
  while ((await (await journey.as(amara)).circle.page(circle.circle)).next === undefined)
    await wait(5);
  await wait(150);
  await journey.world.bot.kill();
  faults.clear();
  await tap;
  await wait(400);
  await journey.world.bot.start();
  return wish;
}

describe("killed while someone's own calendar is being asked", () => {
  it("a second tap by the same person ends with one event", async () => {
    const wish = await killedWhileBooking(priya);
    expect((await circle.next()).bookedBy).toBe(priya.id);
    const product = await journey.as(priya);
    expect((await product.schedule.book(wish)).booking).toBe("booked");
    expect(joining.flatMap(own)).toHaveLength(1);
    const { session } = await circle.next();
    await product.schedule.cancel({ ...circle.circle, session });
    expect(joining.flatMap(own)).toHaveLength(0);
  });

  it("another takes over after ten minutes, and the first one's event goes at their next visit", async () => {
    const wish = await killedWhileBooking(priya);
    await journey.world.clock.move({ minutes: 11 });
    await (await journey.as(jonas)).schedule.book(wish);
    expect(own(jonas)).toHaveLength(1);
    const product = await journey.as(priya);
    await product.circle.page(circle.circle);
    await product.schedule.propose(circle.circle).catch(() => undefined);
    expect(own(priya)).toHaveLength(0);
    expect(joining.flatMap(own)).toHaveLength(1);
    expect((await circle.next()).booking).toBe("booked");
  });
});
