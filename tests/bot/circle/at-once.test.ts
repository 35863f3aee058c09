import { changeCircle, type Inside } from "../../../bot/circle/documents.ts";
import { refreshCardWorker } from "../../../bot/circle/invitation/jobs.ts";
import { circlesOf } from "../../../bot/circle/mine/documents.ts";
import { listMineWorker } from "../../../bot/circle/mine/jobs.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import { teamsLinks } from "../../../bot/teams/links.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { fakeLog } from "../../fakes/fake-log.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";
import { gate, morning } from "../jobs/job-world.ts";

const ada = aMember("ada");
const bo = aMember("bo");
const mine = personPartition(bo.tenant, bo.person);

describe("two instances that show the same circle at once", () => {
  let documents: Documents;
  let address: CircleAddress;
  beforeEach(async () => {
    documents = memoryDocuments();
    address = await storedCircle(documents, {
      circle: aCircle({ members: [ada, bo], root: "root" }),
    });
  });
  afterEach(() => documents.close());

  const stores = (over: Partial<Documents> = {}) => ({
    documents: { ...documents, ...over },
    freshId: freshCommit,
  });
  const change = (next: (circle: Inside["circle"]["value"]) => Inside["circle"]["value"]) =>
    changeCircle(stores(), address, ({ circle }) =>
      ok({ circle: next(circle.value), value: null }),
    );
  const job = <P>(payload: P) => ({
    payload,
    partition: circlePartition(address.tenant, address.circle),
    dueFrom: morning,
    now: morning,
  });

  it("leave the posted card as the circle is, however late the older one arrives", async () => {
    const messenger = fakeMessenger();
    const late = gate();
    const slow = {
      ...messenger,
      async update(...asked: Parameters<typeof messenger.update>) {
        await late.passed;
        return messenger.update(...asked);
      },
    };
    const world = {
      ...stores(),
      log: fakeLog(),
      links: teamsLinks({ TEAMS_APP_ID: "app", PUBLIC_URL: "http://localhost" }),
    };
    const first = refreshCardWorker({ ...world, messenger: slow }).run(job(address));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await change((circle) => ({ ...circle, members: [ada, bo, aMember("cy")] }));
    await refreshCardWorker({ ...world, messenger }).run(job(address));
    late.open();
    await first;
    const shown = messenger.sent.map(({ message }) => JSON.stringify(message.card));
    expect(shown).toHaveLength(3);
    expect(shown.at(-1)).toContain("3 people have joined");
  });

  it("leave a person's list as the circle is, however late the older one is written", async () => {
    const late = gate();
    const slow: Partial<Documents> = {
      async commit(partition, ...asked) {
        if (partition === mine) await late.passed;
        return documents.commit(partition, ...asked);
      },
    };
    const payload = { ...address, person: bo.person, personTenant: bo.tenant };
    const first = listMineWorker(stores(slow)).run(job(payload));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await change((circle) => ({ ...circle, members: [ada] }));
    await listMineWorker(stores()).run(job(payload));
    late.open();
    await first;
    expect(await circlesOf(stores(), { tenant: bo.tenant, person: bo.person })).toEqual([]);
  });
});
