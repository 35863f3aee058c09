import { standingSlot } from "../../../shared/schedule/standing-slot.ts";
import { instant, later, type ZoneName } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSchedule, as } from "./schedule-world.ts";

const slot = standingSlot.parse({
  every: "weekly",
  anchor: "2026-11-24",
  times: ["15:00"],
  zone: "America/New_York",
});
/** The first session after New York's clocks have gone forward, and Berlin's have not. */
const shifted = instant("2027-03-16T19:00:00Z");
const changes = instant("2027-03-14T07:00:00Z");

/** Ada in Berlin, Bo and Cy in New York, where the circle's clock is; the session of 16 March is booked six weeks ahead. */
async function aFarCircle() {
  const members = ["ada", "bo", "cy"].map((name, place) =>
    aMember(name, { zone: (place === 0 ? "Europe/Berlin" : "America/New_York") as ZoneName }),
  );
  const season = { number: 1, weeks: 24, from: "2026-11-16", until: "2027-05-03" } as never;
  const circle = aCircle({ root: "root-1", members, slot, season });
  const world = await aSchedule("service", { circle });
  world.clock.moveTo(later(changes, { days: -40 }));
  await world.book(as("bo"), shifted);
  await world.run();
  const told = () =>
    world.messenger.sent.filter(
      ({ to, message }) => to.kind === "person" && message.summary.startsWith("Clocks change"),
    );
  return { ...world, told };
}

describe("clocks that change where one member is, and not in the circle", () => {
  it("are told to them alone, two weeks ahead, with the hour that is theirs then", async () => {
    const { clock, run, told } = await aFarCircle();
    expect(told()).toEqual([]);
    clock.moveTo(later(changes, { days: -14, minutes: -1 }));
    await run();
    expect(told()).toEqual([]);
    clock.moveTo(later(changes, { days: -14 }));
    await run();
    const [message, ...more] = told();
    expect(more).toEqual([]);
    expect(message?.to).toMatchObject({ kind: "person", person: personCalled("ada") });
    const card = JSON.stringify(message?.message.card);
    expect(card).toContain("{{TIME(2027-03-16T19:00:00Z)}}");
    expect(card).toContain("{{DATE(2027-03-23T19:00:00Z, SHORT)}}");
    expect(card).toContain("{{DATE(2027-03-28T10:00:00Z, SHORT)}}");
  });

  it("are told once, however often the job runs and whichever sessions lie between", async () => {
    const { clock, run, told, book, again } = await aFarCircle();
    clock.moveTo(later(changes, { days: -14 }));
    await run();
    await again("schedule.tell-clocks");
    await book(as("bo"), later(shifted, { days: 7 })).catch(() => undefined);
    clock.moveTo(later(changes, { days: 10 }));
    await run();
    expect(told()).toHaveLength(1);
  });

  it("are told late rather than never, but to nobody once the hour has shifted", async () => {
    const { clock, run, told } = await aFarCircle();
    clock.moveTo(later(shifted, { minutes: -30 }));
    await run();
    expect(told()).toHaveLength(1);
    const second = await aFarCircle();
    second.clock.moveTo(later(shifted, { minutes: 1 }));
    await second.run();
    expect(second.told()).toEqual([]);
  });

  it("are no job where everyone's clocks change together", async () => {
    const members = ["ada", "bo", "cy"].map((name) =>
      aMember(name, { zone: "America/Chicago" as ZoneName }),
    );
    const world = await aSchedule("service", {
      circle: aCircle({ root: "root-1", members, slot }),
    });
    world.clock.moveTo(later(changes, { days: -20 }));
    await world.book(as("bo"), shifted);
    await world.run();
    const waiting = await world.waiting();
    expect(waiting.filter((each) => each.startsWith("schedule.tell-clocks"))).toEqual([]);
  });
});
