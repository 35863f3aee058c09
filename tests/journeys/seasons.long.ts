import { setTimeout as wait } from "node:timers/promises";
import { childHeardBy } from "../../infra/local/bot-child.ts";
import type { Person } from "../../infra/local/organisation/people.ts";
import type { HostFault } from "../../infra/local/teams/host-fault.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { personId } from "../../shared/kernel/ids.ts";
import { later } from "../../shared/time/instant.ts";
import { type Chance, chance } from "./chance.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, home, members, type PlayedCircle } from "./played-circle.ts";

jest.setTimeout(300_000);

/** A season that is played, and what went wrong in it. */
interface Season extends Chance {
  readonly journey: Journey;
  readonly circle: PlayedCircle;
  /** Crashes and answers that got lost: each excuses one repeat. */
  excuses: number;
}

const [keeper, ...others] = members as readonly [Person, ...Person[]];

const faults: readonly HostFault[] = [
  { at: "connector", times: 1, status: 429, retryAfter: 1, match: "^POST .*activities" },
  { at: "connector", times: 1, status: 502, match: "activities" },
  { at: "connector", times: 1, status: 500, match: "^POST .*activities" },
  { at: "connector", times: 1, status: 0, match: "^POST .*activities" },
  { at: "connector", times: 1, status: 503, match: "members" },
];
const graphFaults = [
  { path: "/events", method: "POST", answer: 429, retryAfterSeconds: 1, times: 1 },
  { path: "/events", method: "POST", answer: 503, retryAfterSeconds: 30, times: 1 },
  { path: "/events", method: "POST", answer: "lost", times: 1 },
  { path: "/events", method: "POST", answer: 500, times: 1 },
  { path: "/events", method: "GET", answer: 500, times: 1 },
  { path: "cancel", answer: "lost", times: 1 },
  { path: "installedApps", answer: 503, retryAfterSeconds: 1, times: 1 },
  { path: "/tabs", method: "POST", answer: "lost", times: 1 },
] as const;

async function something(season: Season): Promise<void> {
  const { journey, happens, one } = season;
  const chosen = happens(0.5) ? [one(faults)] : [];
  if (chosen.some(({ status }) => status === 0)) season.excuses += 1;
  await journey.trouble({ at: "delivery", times: 1000 }, ...chosen);
  if (happens(0.5)) journey.world.microsoft365.graph.faults.inject(one(graphFaults));
}

/** The product away for a moment, cleanly or not. */
async function restart({ journey, happens, whole }: Season, crash: () => void): Promise<void> {
  const { bot } = journey.world;
  const instances = journey.world.instances.length;
  if (happens(0.5)) {
    await wait(whole(400));
    crash();
    if (instances > 1) await bot.crash(whole(instances));
    else await bot.kill();
  } else await bot.stop();
  await wait(50);
  await bot.start();
  await journey.world.clock.move({ minutes: 3 });
}

/** Tries as a person would, who taps again when something went wrong. */
async function insisting<T>(journey: Journey, act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (fault) {
      if (tries === 6) throw fault;
      await journey.world.clock.move({ minutes: 2 });
    }
  }
}

async function planned(season: Season): Promise<SessionView> {
  const { journey, circle } = season;
  const product = await journey.as(keeper);
  const crash = () => {
    season.excuses += 1;
  };
  for (let tries = 0; tries < 8; tries++) {
    await something(season);
    const { proposals } = await insisting(journey, () => product.schedule.propose(circle.circle));
    const [best] = proposals;
    if (!best) throw new Error("Nobody has time.");
    const wish = { ...circle.circle, startsAt: best.startsAt, minutes: best.minutes };
    await product.schedule.book(wish).catch(() => undefined);
    if (season.happens(0.5)) await restart(season, crash);
    await journey.world.clock.move({ minutes: 20 });
    const { next } = await circle.page();
    if (next?.booking === "booked") return next;
  }
  throw new Error("It could not be booked.");
}

async function lived(season: Season, session: SessionView): Promise<void> {
  const { journey, circle, happens, one } = season;
  const at = { ...circle.circle, session: session.session };
  const crash = () => {
    season.excuses += 1;
  };
  const asks = await (await journey.as(one(others))).agenda
    .add({ ...circle.circle, text: "An ask", mode: "advice" })
    .catch(() => undefined);
  expect(asks).toBeDefined();
  await something(season);
  const asleep = happens(0.3);
  await journey.world.clock.move({ to: later(session.startsAt, { hours: -2 }), asleep });
  if (happens(0.3)) await restart(season, crash);
  await journey.world.clock.move({ to: session.startsAt });
  const product = await journey.as(keeper);
  await insisting(journey, () => product.schedule.start(at));
  for (const person of others.filter(() => happens(0.7)))
    await (await journey.as(person)).schedule.attend({ ...at, present: true });
  await something(season);
  if (happens(0.5)) await product.schedule.close(at).catch(() => undefined);
  if (happens(0.4)) await restart(season, crash);
  await journey.world.clock.move({ minutes: session.minutes + 30, asleep: happens(0.2) });
  await journey.world.clock.move({ days: 4 });
}

async function checked(season: Season, sessions: readonly SessionView[]): Promise<void> {
  const { journey, circle, excuses } = season;
  const page = await circle.page();
  expect(page.next).toBeUndefined();
  const told = page.past.map(({ state, number, session }) => ({ state, number, session }));
  const expected = sessions.map(({ session }, index) => ({
    state: "closed",
    number: index + 1,
    session,
  }));
  expect(told).toEqual(expected.toReversed().slice(0, 12));
  expect(journey.events()).toHaveLength(sessions.length);
  const said = await journey.said(others[0] ?? keeper, home);
  const count = (title: RegExp) => said.filter((text) => title.test(text)).length;
  const looks = count(/A minute to look back/);
  expect(looks).toBeGreaterThanOrEqual(sessions.length);
  expect(looks).toBeLessThanOrEqual(sessions.length + excuses);
  // Of each session: the post that announced it, and the reminder, both saying by now that it is over.
  const over = count(/This session is over|Session tomorrow|Session soon/);
  expect(over).toBeGreaterThanOrEqual(sessions.length);
  expect(over).toBeLessThanOrEqual(2 * sessions.length + excuses);
}

type Setting = Parameters<typeof aJourney>[0];

async function aSeason(setting: Setting, length: number, seed?: number): Promise<void> {
  const dice = chance(seed);
  const journey = await aJourney({
    ...setting,
    settings: { LOG_LEVEL: "silent" },
  });
  const circle = await aPlayedCircle(journey);
  const season: Season = { ...dice, journey, circle, excuses: 0 };
  const sessions: SessionView[] = [];
  try {
    for (let number = 0; number < length; number++) {
      const session = await planned(season);
      await lived(season, session);
      sessions.push(session);
      await checked(season, sessions);
    }
    await comeAndGo(season);
  } catch (cause) {
    throw new Error(`LONG_SEED=${dice.seed} plays it again.`, { cause });
  }
}

/** Someone leaves and comes back; whoever has led least is never passed over for ever. */
async function comeAndGo({ journey, circle, one }: Season): Promise<void> {
  const person = one(others);
  await (await journey.as(person)).circle.leave(circle.circle);
  const before = await circle.page();
  expect(before.turns.map((turn) => turn.person)).not.toContain(person.id);
  const invited = { ...circle.circle, person: personId.parse(person.id) };
  await (await journey.as(keeper)).circle.invite(invited);
  await (await journey.as(person)).circle.join({ ...circle.circle, offer: "", wish: "" });
  expect((await circle.page()).booking.joined).toBe(members.length);
}

describe("a long season with trouble at every turn", () => {
  const killable = childHeardBy(() => {});
  it.each([1, 2, 3])("holds in one process (%i)", () => aSeason({}, 10));
  it.each([1, 2])("holds when the process is killed again and again (%i)", () =>
    aSeason({ bot: killable }, 6),
  );
  it("holds on Cosmos DB when two instances are killed in turn", () =>
    aSeason({ bot: killable, store: "cosmos", instances: 2 }, 6));
});
