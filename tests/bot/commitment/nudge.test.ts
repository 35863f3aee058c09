import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CommitmentId } from "../../../shared/kernel/ids.ts";
import { type CalendarDate, instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const first = "commitment000000001" as CommitmentId;
const words = "Ask Petra for the budget";
const startsAt = instant("2026-12-08T15:00:00Z");
const halfWay = instant("2026-12-01T15:00:00Z");

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let ada: Client;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  const members = ["ada", "bo", "cy"].map((name) => aMember(name));
  const circle = aCircle({ members, tenant: contoso, root: "root" });
  const sessions = [aSession({ startsAt, number: 1 })];
  address = await storedCircle(world.context.documents, { circle, sessions });
  ada = await world.as("ada");
  world.clock.moveTo(instant("2026-11-24T15:00:00Z"));
});
afterEach(() => world.end());

const make = (over: object = {}) =>
  ada.commitment.make({ ...address, commitment: first, text: words, shared: false, ...over });
const answer = () =>
  ada.commitment.answer({ circle: address.circle, commitment: first, outcome: "done" });
const sent = () =>
  world.messenger.sent.filter(({ message }) => message.summary === "How is it going?");
const runAt = async (at: typeof halfWay) => {
  world.clock.moveTo(at);
  await world.runDue();
};

describe("the nudge between two sessions", () => {
  it("comes once, half-way, to its owner alone, without their words", async () => {
    await make();
    await runAt(later(halfWay, { hours: -1 }));
    expect(sent()).toEqual([]);
    await runAt(halfWay);
    await world.runDue();
    expect(sent().map(({ to }) => to)).toMatchObject([{ person: personCalled("ada") }]);
    expect(JSON.stringify(sent())).not.toContain(words);
  });

  it("does not come for what is answered", async () => {
    await make();
    await answer();
    await runAt(halfWay);
    expect(sent()).toEqual([]);
  });

  it("does not come for what is removed, nor to who has left", async () => {
    await make();
    await (await world.as("bo")).commitment.make({
      ...address,
      commitment: first,
      text: words,
      shared: false,
    });
    await ada.commitment.remove({ circle: address.circle, commitment: first });
    await (await world.as("bo")).circle.leave(address);
    await runAt(halfWay);
    expect(sent()).toEqual([]);
  });

  it("leaves alone whoever takes a break, and comes to whoever is back by then", async () => {
    await make();
    const bo = await world.as("bo");
    await bo.commitment.make({ ...address, commitment: first, text: words, shared: false });
    await ada.circle.pause({ ...address, until: "2026-12-05" as CalendarDate });
    await bo.circle.pause({ ...address, until: "2026-11-28" as CalendarDate });
    await runAt(halfWay);
    expect(sent().map(({ to }) => to)).toMatchObject([{ person: personCalled("bo") }]);
  });

  it("does not come late, when the question itself is near", async () => {
    await make();
    await runAt(later(startsAt, { hours: -2 }));
    expect(sent()).toEqual([]);
  });

  it("waits in the app when two messages about the session have come", async () => {
    await make();
    const message = { card: { type: "AdaptiveCard", version: "1.5", body: [] }, summary: "x" };
    const { tellPerson } = await import("../../../bot/circle/told/documents.ts");
    for (const occasion of ["rotation.turn", "rotation.prepare"])
      await tellPerson(
        world.context,
        address,
        aMember("ada", { tenant: contoso }),
        { session: aSession().id, occasion },
        message as never,
      );
    await runAt(halfWay);
    expect(sent()).toEqual([]);
  });

  it("is switched off for good, and on again", async () => {
    await ada.commitment.quiet({ quiet: true });
    await ada.commitment.quiet({ quiet: true });
    await make();
    await runAt(halfWay);
    expect(sent()).toEqual([]);
    expect((await ada.commitment.mine()).quiet).toBe(true);
    await ada.commitment.quiet({ quiet: false });
    expect((await ada.commitment.mine()).quiet).toBe(false);
  });

  it("moves along with its date, and is still one", async () => {
    await make({ by: "2026-12-02" as CalendarDate });
    const to = (by: string | undefined) =>
      ada.commitment.edit({
        circle: address.circle,
        commitment: first,
        text: words,
        by: by as CalendarDate | undefined,
      });
    await to("2026-12-06");
    await runAt(instant("2026-11-27T15:00:00Z"));
    expect(sent()).toEqual([]);
    await runAt(instant("2026-11-29T15:00:00Z"));
    expect(sent()).toHaveLength(1);
    await to("2026-12-07");
    await runAt(instant("2026-12-03T15:00:00Z"));
    expect(sent()).toHaveLength(1);
  });

  it("goes with a date that has come too near", async () => {
    await make({ by: "2026-12-02" as CalendarDate });
    const to = (by: string) =>
      ada.commitment.edit({
        circle: address.circle,
        commitment: first,
        text: words,
        by: by as CalendarDate,
      });
    await to("2026-11-25");
    await runAt(instant("2026-11-28T15:00:00Z"));
    expect(sent()).toEqual([]);
  });

  it("comes for what has time only since its date was moved", async () => {
    await make({ by: "2026-11-25" as CalendarDate });
    await ada.commitment.edit({
      circle: address.circle,
      commitment: first,
      text: words,
      by: "2026-12-02" as CalendarDate,
    });
    await runAt(instant("2026-11-27T15:00:00Z"));
    expect(sent()).toHaveLength(1);
  });

  it("is not scheduled where there is no time for one", async () => {
    await make({ by: "2026-11-25" as CalendarDate });
    const mine = personPartition(contoso, personCalled("ada"));
    expect(JSON.stringify(await world.context.documents.list(mine, "job"))).not.toContain("nudge");
  });
});
