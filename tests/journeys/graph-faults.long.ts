import { people } from "../../infra/local/organisation/people.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, members, type PlayedCircle } from "./played-circle.ts";

type Graph = Journey["world"]["microsoft365"]["graph"];
type Fault = Parameters<Graph["faults"]["inject"]>[0];

const { amara, jonas, sofia } = people;

/** What may go wrong with one operation. */
const troubles: Readonly<Record<string, readonly Omit<Fault, "path" | "method">[]>> = {
  "is slow, broken, and loses an answer": [
    { answer: 429, retryAfterSeconds: 1, times: 1 },
    { answer: 503, retryAfterSeconds: 20, times: 1 },
    { answer: "lost", times: 1 },
    { answer: 500, times: 1 },
    { answer: 504, times: 1 },
  ],
  "is refused once": [{ answer: 403, times: 1 }],
  "is refused for hours": [{ answer: 403, times: 10_000 }],
  "does not answer for hours": [{ answer: 503, retryAfterSeconds: 30, times: 10_000 }],
};

const faultsOf = ({ world }: Journey) => world.microsoft365.graph.faults;
const aSilentJourney = () => aJourney({ settings: { LOG_LEVEL: "silent" } });

/** As people do who are told that it did not work: again later, a few times. */
async function patiently<T>(journey: Journey, call: () => Promise<T>): Promise<T | undefined> {
  for (let tries = 1; tries <= 3; tries++) {
    try {
      return await call();
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault)) throw fault;
      await journey.world.clock.move({ minutes: 11 });
    }
  }
  return undefined;
}

/** The best time that is proposed, if one is. */
async function book(journey: Journey, { circle }: PlayedCircle): Promise<void> {
  const product = await journey.as(amara);
  const found = await patiently(journey, () => product.schedule.propose(circle));
  const [best] = found?.proposals ?? [];
  if (!best) return;
  const { startsAt, minutes } = best;
  await patiently(journey, () => product.schedule.book({ ...circle, startsAt, minutes }));
  await journey.world.clock.move({ minutes: 15 });
}

/** Where nobody can be looked up, there is no circle yet: it is made once Graph is well again. */
async function made(journey: Journey): Promise<PlayedCircle> {
  const circle = await patiently(journey, () => aPlayedCircle(journey));
  if (circle) return circle;
  faultsOf(journey).clear();
  return aPlayedCircle(journey);
}

/** Everything of a circle that has the product ask Graph for something. */
async function played(journey: Journey): Promise<PlayedCircle> {
  const circle = await made(journey);
  await book(journey, circle);
  const leaving = await journey.as(sofia);
  await patiently(journey, () => leaving.circle.leave(circle.circle));
  await journey.world.clock.move({ minutes: 15 });
  const { next } = await circle.page();
  if (next) {
    const product = await journey.as(jonas);
    const { session } = next;
    await patiently(journey, () => product.schedule.cancel({ ...circle.circle, session }));
    await journey.world.clock.move({ minutes: 15 });
  }
  await book(journey, circle);
  return circle;
}

/** Graph is well again, and those who were told that it did not work try once more. */
async function recovered(journey: Journey, circle: PlayedCircle): Promise<CirclePage> {
  faultsOf(journey).clear();
  await journey.world.clock.move({ minutes: 60 });
  const { next } = await circle.page();
  if (next?.booking !== "booked") await book(journey, circle);
  await journey.world.clock.move({ minutes: 15 });
  return circle.page();
}

/** What is not as it should be once it is over; undefined where all is. */
async function wrongAfter(
  { method, path }: ReturnType<Graph["faults"]["asked"]>[number],
  faults: readonly Omit<Fault, "path" | "method">[],
): Promise<string | undefined> {
  const journey = await aSilentJourney();
  const fits = `^${path.replace(/\{\w+\}/g, "[^/]+")}(\\?|$)`;
  for (const fault of faults) faultsOf(journey).inject({ ...fault, method, path: fits });
  const { next, booking } = await recovered(journey, await played(journey));
  const events = journey.events().map(({ startsAt }) => startsAt);
  await journey.world.stop();
  const found = JSON.stringify({ booking: next?.booking, events, joined: booking.joined });
  const meant = { booking: "booked", events: [next?.startsAt], joined: members.length - 1 };
  return found === JSON.stringify(meant) ? undefined : found;
}

describe("whatever Graph answers to any one of the product's requests", () => {
  it("leaves one event for the session, everyone who is in the circle, and a plan", async () => {
    const calm = await aSilentJourney();
    await played(calm);
    const asked = faultsOf(calm).asked();
    await calm.world.stop();
    expect(asked.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/users/{user}/events", "/users/{user}/calendar/getSchedule"]),
    );
    const wrong: Record<string, string> = {};
    for (const operation of asked)
      for (const [what, faults] of Object.entries(troubles)) {
        const found = await wrongAfter(operation, faults).catch((fault) => `${fault.stack}`);
        if (found) wrong[`${operation.method} ${operation.path} ${what}`] = found;
      }
    expect(wrong).toEqual({});
  }, 900_000);
});
