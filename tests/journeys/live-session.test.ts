import { people } from "../../infra/local/organisation/people.ts";
import type { RunningMove } from "../../shared/agenda/move-running.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import type { RunningView } from "../../shared/contract/running.ts";
import { minutesBetween } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, priya, mateo, sofia, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  for (const [who, text] of [
    [priya, "How do I say no?"],
    [mateo, "Look at my plan"],
  ] as const)
    await (await journey.as(who)).agenda.add({ ...circle.circle, text, mode: "listening" });
  session = await booked(journey, circle);
});

const at = () => ({ ...circle.circle, session: session.session });
const running = async (who = amara): Promise<RunningView> => {
  const { running: view } = await circle.page(who);
  if (!view) throw new Error("Nothing runs.");
  return view;
};
const tap = async (who: typeof amara, move: RunningMove, edition?: number) =>
  (await journey.as(who)).agenda.run({
    ...at(),
    move,
    edition: edition ?? (await running(who)).edition,
  });
const passes = (minutes: number) => journey.world.clock.move({ minutes });
const where = async () => {
  const { segments, segment, step } = await running();
  return [segments[segment]?.kind, step];
};
/** Minutes that the plan still has after the step they are in. */
const toCome = ({ segments, segment, step }: RunningView) =>
  segments
    .flatMap(({ steps }, index) =>
      index < segment ? [] : steps.slice(index === segment ? step + 1 : 0),
    )
    .reduce((sum, minutes) => sum + minutes, 0);

describe("a session of six that begins late", () => {
  it("has the minutes that are left, to the planned end", async () => {
    await journey.world.clock.move({ to: session.startsAt });
    await passes(5);
    await (await journey.as(amara)).schedule.start(at());
    const view = await running(jonas);
    expect(minutesBetween(view.stepStartedAt, view.endsAt)).toBe(40);
    expect(view.notHeard).toHaveLength(5);
  });

  it("goes on when its facilitator drops out, at anyone's tap, and twice at once only once", async () => {
    await tap(amara, "next");
    const { edition } = await running();
    const moved = await Promise.all([jonas, priya, sofia].map((who) => tap(who, "skip", edition)));
    // Whose answer was lost has asked again, and hears that it has been moved.
    expect(moved.filter((answer) => answer.moved).length).toBeLessThanOrEqual(1);
    expect((await running()).edition).toBe(edition + 1);
    expect(await where()).toEqual(["ask", 0]);
  });

  it("knows where it was after the product was away, and counts no pause", async () => {
    await tap(mateo, "pause");
    const before = await running();
    const { now: pausedAt } = await circle.page();
    await passes(3);
    await journey.world.bot.stop();
    await journey.world.bot.start();
    expect(await running(sofia)).toEqual(before);
    await tap(sofia, "resume");
    const after = await running();
    // Three minutes, what the restart took, and among kills the wait for what a killed instance had begun.
    const away = Math.round(minutesBetween(pausedAt, (await circle.page()).now));
    expect(away).toBeGreaterThanOrEqual(3);
    expect(Math.round(minutesBetween(before.stepStartedAt, after.stepStartedAt))).toBe(away);
    expect(toCome(after)).toBe(toCome(before) - away);
  });

  it("is not for others of the channel", async () => {
    const { edition } = await running();
    expect(await refusal(tap(grace, "next", edition))).toBe("not-found");
  });

  it("keeps what it had no time for: that moves to the next session by itself", async () => {
    const { segments, segment } = await running();
    const begun = segments.flatMap((each, index) =>
      each.kind === "ask" && index <= segment ? [each.ask] : [],
    );
    expect(begun).toHaveLength(1);
    await (await journey.as(jonas)).schedule.close(at());
    const { running: none, agenda } = await circle.page();
    expect(none).toBeUndefined();
    const asks = agenda.segments.flatMap((each) => (each.kind === "ask" ? [each.ask.ask] : []));
    expect(asks).toHaveLength(1);
    expect(asks).not.toEqual(begun);
  });
});
