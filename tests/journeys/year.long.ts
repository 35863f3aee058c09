import { type Person, people } from "../../infra/local/organisation/people.ts";
import { chat, team } from "../../infra/local/organisation/places.ts";
import type { ConversationId } from "../../shared/kernel/ids.ts";
import type { Rhythm } from "../../shared/schedule/rhythm.ts";
import type { Instant, ZoneName } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, held, type PlayedCircle, type terms } from "./played-circle.ts";

jest.setTimeout(900_000);

const { amara, jonas, yusuf, priya, mateo, sofia, lena, grace } = people;
const { general, firstLeads, returning } = team.channels;

interface Plan {
  readonly home: string;
  readonly joining: readonly Person[];
  /** Where its session is at its hour the whole year. */
  readonly zone: string;
  readonly hour: string;
  readonly rhythm: Rhythm;
  /** Its first session; after the check that it lies at that hour, all others are the product's. */
  readonly first: string;
  /** How many sessions a year has. */
  readonly sessions: number;
}

interface World {
  readonly zones: readonly (readonly [Person, string])[];
  readonly circles: readonly Plan[];
}

const weekly = { every: "weekly", minutes: 30 } as const;
const fortnightly = { every: "fortnightly", minutes: 45 } as const;

/** Ten zones whose clocks change on seven different days, or never; one of them by half an hour. */
const worlds: readonly World[] = [
  {
    zones: [
      [jonas, "Europe/Berlin"],
      [lena, "Europe/Berlin"],
      [amara, "Europe/London"],
      [yusuf, "Africa/Cairo"],
      [priya, "Africa/Cairo"],
      [mateo, "America/New_York"],
      [grace, "America/New_York"],
      [sofia, "America/Sao_Paulo"],
    ],
    circles: [
      {
        ...{ home: firstLeads.id, joining: [jonas, lena, amara], zone: "Europe/Berlin" },
        ...{ hour: "15:00", rhythm: weekly, first: "2027-01-20T14:00:00Z", sessions: 52 },
      },
      {
        ...{ home: general.id, joining: [mateo, grace, sofia], zone: "America/New_York" },
        ...{ hour: "11:00", rhythm: fortnightly, first: "2027-01-21T16:00:00Z", sessions: 26 },
      },
      {
        ...{ home: returning.id, joining: [yusuf, priya, amara], zone: "Africa/Cairo" },
        ...{ hour: "14:00", rhythm: fortnightly, first: "2027-01-19T12:00:00Z", sessions: 26 },
      },
    ],
  },
  {
    zones: [
      [jonas, "Australia/Sydney"],
      [lena, "Australia/Sydney"],
      [amara, "Asia/Tokyo"],
      [yusuf, "Australia/Lord_Howe"],
      [sofia, "Australia/Lord_Howe"],
      [priya, "Pacific/Auckland"],
      [mateo, "Pacific/Auckland"],
      [grace, "Asia/Kolkata"],
    ],
    circles: [
      {
        ...{ home: firstLeads.id, joining: [jonas, lena, amara], zone: "Australia/Sydney" },
        ...{ hour: "12:00", rhythm: fortnightly, first: "2027-01-20T01:00:00Z", sessions: 26 },
      },
      {
        ...{ home: chat.id, joining: [yusuf, sofia, lena], zone: "Australia/Lord_Howe" },
        ...{ hour: "11:00", rhythm: weekly, first: "2027-01-21T00:00:00Z", sessions: 52 },
      },
      {
        ...{ home: general.id, joining: [priya, mateo, jonas], zone: "Pacific/Auckland" },
        ...{ hour: "13:00", rhythm: fortnightly, first: "2027-01-22T00:00:00Z", sessions: 26 },
      },
    ],
  },
];

/** A circle, and what has been held of it. */
interface Played {
  readonly plan: Plan;
  readonly circle: PlayedCircle;
  readonly held: Instant[];
}

async function begun(journey: Journey, { zones }: World, plan: Plan): Promise<Played> {
  const { joining, home, zone, rhythm, first } = plan;
  const people = joining.map(({ id }) => id as (typeof terms.people)[number]);
  const where = { conversation: home as ConversationId, name: `In ${zone}` };
  const circle = await aPlayedCircle(journey, { joining, people, rhythm, ...where });
  for (const [person, at] of zones.filter(([each]) => joining.includes(each)))
    await (await journey.as(person)).circle.join({
      ...circle.circle,
      ...{ offer: "", wish: "", zone: at as ZoneName },
    });
  const product = await journey.as(joining[0] ?? amara);
  await product.circle.planSeason({ ...circle.circle, weeks: 24 });
  await product.schedule.book({
    ...{ ...circle.circle, startsAt: first as Instant },
    ...{ minutes: rhythm.minutes, regular: true },
  });
  await journey.world.clock.move({ minutes: 1 });
  return { plan, circle, held: [] };
}

/** The next session of a circle is held, and its season goes on where it comes to its end. */
async function goesOn(journey: Journey, { plan, circle, held: before }: Played): Promise<void> {
  const next = await circle.next();
  await held(journey, circle, next);
  before.push(next.startsAt);
  await journey.world.clock.move({ minutes: 5 });
  const { season, now } = await circle.page();
  if (!season || now.slice(0, 10) < season.decidesFrom) return;
  const product = await journey.as(plan.joining[0] ?? amara);
  await product.circle.renewSeason({ ...circle.circle, number: season.number, weeks: 24 });
  await journey.world.clock.move({ minutes: 5 });
}

async function soonest(all: readonly Played[]): Promise<Played> {
  const nexts = await Promise.all(
    all.map(async (played) => ({ played, at: (await played.circle.next()).startsAt })),
  );
  const [first] = nexts.toSorted((a, b) => a.at.localeCompare(b.at));
  if (!first) throw new Error("There is no circle.");
  return first.played;
}

/** What the clock on the wall of a zone shows, by the browser's own knowledge of it. */
function clockIn(zone: string, at: Instant): string {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Date(at).toLocaleTimeString("en-GB", { timeZone: zone, ...time });
}

const yearEnds = "2028-01-19T00:00:00Z";

async function aYear(world: World): Promise<readonly object[]> {
  const journey = await aJourney({ settings: { LOG_LEVEL: "silent" } });
  // Guests have their mailbox elsewhere.
  for (const [{ id }, zone] of world.zones.filter(([{ guest }]) => !guest))
    journey.world.microsoft365.graph.changeSettings(id, { zone });
  const all: Played[] = [];
  for (const plan of world.circles) all.push(await begun(journey, world, plan));
  for (let one = await soonest(all); ; one = await soonest(all)) {
    if ((await one.circle.next()).startsAt >= yearEnds) break;
    await goesOn(journey, one);
  }
  const events = journey.events();
  const came = all.map(({ plan: { zone, sessions }, held: past }) => {
    const starts = events
      .filter(({ subject }) => subject === `In ${zone}`)
      .map(({ startsAt }) => startsAt);
    return {
      zone,
      sessions: Math.abs(past.length - sessions) <= 1,
      hours: [...new Set(past.map((at) => clockIn(zone, at)))],
      ahead: starts.filter((at) => at >= yearEnds).length,
      twice: starts.length - new Set(starts).size,
      notInCalendars: past.filter((at) => !starts.includes(at)),
    };
  });
  await journey.world.stop();
  return came;
}

describe("a year of six circles whose people live in ten zones", () => {
  it("has every session at its hour through all changes of clocks, in calendars once, three ahead", async () => {
    // Each waits for the pace at which Teams takes messages: two at once take no longer than one.
    const came = (await Promise.all(worlds.map(aYear))).flat();
    expect(came).toEqual(
      worlds.flatMap(({ circles }) =>
        circles.map(({ zone, hour }) => ({
          zone,
          sessions: true,
          hours: [hour],
          ahead: 3,
          twice: 0,
          notInCalendars: [],
        })),
      ),
    );
  });
});
