import { putPastAwayJob } from "../../../bot/circle/past/documents.ts";
import { putPastAwayWorker } from "../../../bot/circle/past/jobs.ts";
import { buttons } from "../../../bot/compose.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { closedPulseDocument, closedPulseKind } from "../../../bot/reflection/documents.ts";
import { runAction } from "../../../bot/teams/run-action.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, contoso, river } from "../http/api-world.ts";

const now = instant("2026-11-22T09:00:00Z");
const circle = aCircle({ home: river.conversation });
const ada = personCalled("ada");
const held = [1, 2, 3].map((number) => {
  const startsAt = later(now, { days: 14 * (number - 4) });
  const closedAt = later(startsAt, { minutes: 45 });
  const id = sessionCalled(`held${number}`);
  return aSession({ id, number, state: "closed", startsAt, closedAt, present: [ada] });
});

let world: Awaited<ReturnType<typeof apiWorld>>;
afterEach(() => world.end());

/** A circle with three sessions held, of which the pulses are counted. */
async function met(sessions = held) {
  world = await apiWorld(["ada", "bo", "cy"]);
  const { documents } = world.context;
  const address = await storedCircle(documents, { circle, sessions });
  const partition = circlePartition(contoso, circle.id);
  const pulses = sessions.map(({ id: session }) =>
    closedPulseKind.create(closedPulseDocument(session), {
      session,
      closedAt: now,
      result: { state: "too-few" },
    }),
  );
  await documents.commit(partition, [...pulses, putPastAwayJob(address, "test", now)], "pulses");
  const idsIn = async (sort: string) => {
    const found = await documents.list(partition, undefined, { from: sort, until: `${sort}~` });
    return found.map(({ id }) => id);
  };
  return { address, partition, documents, idsIn };
}

describe("putting away what is past", () => {
  it("leaves the last session and says the same of the others", async () => {
    const { address, idsIn } = await met();
    const { past } = await (await world.as("bo")).circle.page(address);
    await world.runDue();
    const kept = [`open|pulse|${held[2]?.id}`, `open|session|${held[2]?.id}`];
    expect((await idsIn("open|")).slice(-2)).toEqual(kept);
    expect(await idsIn("past|")).toHaveLength(4);
    const after = (await (await world.as("bo")).circle.page(address)).past;
    const counted = (one: (typeof past)[number]) => one.were ?? one.present.length;
    expect(after.map(counted)).toEqual(past.map(counted));
    expect(after.map(({ session }) => session)).toEqual(past.map(({ session }) => session));
  });

  it("is harmless twice, and when two do it at the same moment", async () => {
    const { address, partition, documents, idsIn } = await met();
    const worker = putPastAwayWorker(world.context);
    const job = { payload: address, partition, dueFrom: now, now };
    const [one, other] = await Promise.all([worker.run(job), worker.run(job)]);
    expect((await documents.commit(partition, one, "one")).ok).toBe(true);
    expect(await documents.commit(partition, other, "other")).toMatchObject({ ok: false });
    expect(await worker.run(job)).toEqual([]);
    expect(await idsIn("past|")).toHaveLength(4);
  });

  it("waits for what stands in someone's own calendar", async () => {
    const [first, ...others] = held;
    const surplus = [{ owner: { kind: "person" as const, person: ada }, transaction: "left" }];
    if (!first) throw new Error("no session");
    const { idsIn } = await met([{ ...first, booking: aBooking({ surplus }) }, ...others]);
    await world.runDue();
    expect(await idsIn("open|session|")).toContain(`open|session|${first.id}`);
    expect(await idsIn("past|session|")).toHaveLength(1);
  });

  it("lets a card of long ago say what was", async () => {
    const { address } = await met();
    await world.runDue();
    const action = { verb: "schedule.view", ...address, session: held[0]?.id };
    const answer = await runAction(buttons(world.context), action, aTurn("ada", world.clock.now()));
    expect(JSON.stringify(answer)).toContain("This session is over");
  });

  it("asks nobody about a session that never was", async () => {
    const { address } = await met();
    const unknown = { ...address, session: sessionCalled("never") };
    await expect((await world.as("ada")).reflection.mine(unknown)).rejects.toThrow("not-found");
  });
});
