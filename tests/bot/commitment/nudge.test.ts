import { personPartition } from "../../../bot/ports/partition.ts";
import { type CalendarDate, instant, later } from "../../../shared/time/instant.ts";
import { aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { contoso } from "../http/api-world.ts";
import { first, halfWay, nudgeWorld, startsAt, words } from "./commitment-world.ts";

let world: Awaited<ReturnType<typeof nudgeWorld>>;
beforeEach(async () => {
  world = await nudgeWorld();
});
afterEach(() => world.end());

describe("the nudge between two sessions", () => {
  it("comes once, half-way, to its owner alone, without their words", async () => {
    await world.make();
    await world.runAt(later(halfWay, { hours: -1 }));
    expect(world.sent()).toEqual([]);
    await world.runAt(halfWay);
    await world.runDue();
    expect(world.sent().map(({ to }) => to)).toMatchObject([{ person: personCalled("ada") }]);
    expect(JSON.stringify(world.sent())).not.toContain(words);
  });

  it("does not come for what is answered", async () => {
    await world.make();
    await world.ada.commitment.answer({
      circle: world.address.circle,
      commitment: first,
      outcome: "done",
    });
    await world.runAt(halfWay);
    expect(world.sent()).toEqual([]);
  });

  it("does not come for what is removed, nor to who has left", async () => {
    await world.make();
    await world.make({}, world.bo);
    await world.ada.commitment.remove({ circle: world.address.circle, commitment: first });
    await world.bo.circle.leave(world.address);
    await world.runAt(halfWay);
    expect(world.sent()).toEqual([]);
  });

  it("leaves alone whoever takes a break, and comes to whoever is back by then", async () => {
    await world.make();
    await world.make({}, world.bo);
    await world.ada.circle.pause({ ...world.address, until: "2026-12-05" as CalendarDate });
    await world.bo.circle.pause({ ...world.address, until: "2026-11-28" as CalendarDate });
    await world.runAt(halfWay);
    expect(world.sent().map(({ to }) => to)).toMatchObject([{ person: personCalled("bo") }]);
  });

  it("does not come late, when the question itself is near", async () => {
    await world.make();
    await world.runAt(later(startsAt, { hours: -2 }));
    expect(world.sent()).toEqual([]);
  });

  it("waits in the app when two messages about the session have come", async () => {
    await world.make();
    const message = { card: { type: "AdaptiveCard", version: "1.5", body: [] }, summary: "x" };
    const { tellPerson } = await import("../../../bot/circle/told/documents.ts");
    for (const occasion of ["rotation.turn", "rotation.prepare"])
      await tellPerson(
        world.context,
        world.address,
        aMember("ada", { tenant: contoso }),
        { session: aSession().id, occasion },
        message as never,
      );
    await world.runAt(halfWay);
    expect(world.sent()).toEqual([]);
  });

  it("is switched off for good, and on again", async () => {
    await world.ada.commitment.quiet({ quiet: true });
    await world.ada.commitment.quiet({ quiet: true });
    await world.make();
    await world.runAt(halfWay);
    expect(world.sent()).toEqual([]);
    expect((await world.ada.commitment.mine()).quiet).toBe(true);
    await world.ada.commitment.quiet({ quiet: false });
    expect((await world.ada.commitment.mine()).quiet).toBe(false);
  });

  it("moves along with its date, and is still one", async () => {
    await world.make({ by: "2026-12-02" as CalendarDate });
    const to = (by: string | undefined) =>
      world.ada.commitment.edit({
        circle: world.address.circle,
        commitment: first,
        text: words,
        by: by as CalendarDate | undefined,
      });
    await to("2026-12-06");
    await world.runAt(instant("2026-11-27T15:00:00Z"));
    expect(world.sent()).toEqual([]);
    await world.runAt(instant("2026-11-29T15:00:00Z"));
    expect(world.sent()).toHaveLength(1);
    await to("2026-12-07");
    await world.runAt(instant("2026-12-03T15:00:00Z"));
    expect(world.sent()).toHaveLength(1);
  });

  it("goes with a date that has come too near", async () => {
    await world.make({ by: "2026-12-02" as CalendarDate });
    const to = (by: string) =>
      world.ada.commitment.edit({
        circle: world.address.circle,
        commitment: first,
        text: words,
        by: by as CalendarDate,
      });
    await to("2026-11-25");
    await world.runAt(instant("2026-11-28T15:00:00Z"));
    expect(world.sent()).toEqual([]);
  });

  it("comes for what has time only since its date was moved", async () => {
    await world.make({ by: "2026-11-25" as CalendarDate });
    await world.ada.commitment.edit({
      circle: world.address.circle,
      commitment: first,
      text: words,
      by: "2026-12-02" as CalendarDate,
    });
    await world.runAt(instant("2026-11-27T15:00:00Z"));
    expect(world.sent()).toHaveLength(1);
  });

  it("is not scheduled where there is no time for one", async () => {
    await world.make({ by: "2026-11-25" as CalendarDate });
    const mine = personPartition(contoso, personCalled("ada"));
    expect(JSON.stringify(await world.context.documents.list(mine, "job"))).not.toContain("nudge");
  });
});
