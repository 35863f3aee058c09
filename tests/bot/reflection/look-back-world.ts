import type { Caller } from "../../../bot/ports/caller.ts";
import type { Documents, StoredDocument } from "../../../bot/ports/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { reflectionJobs } from "../../../bot/reflection/jobs.ts";
import { seal } from "../../../bot/storage/seal.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { personCalled, tenantCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";
import { fakeNotifier } from "../../fakes/fake-notifier.ts";

export const names = ["ada", "bo", "cy", "di", "eli"];
export const closedAt = instant("2026-11-24T14:45:00Z");
export const as = (name: string): Caller => ({
  tenant: tenantCalled("contoso"),
  person: personCalled(name),
  name,
});

export async function aLookBack(others: readonly Member[] = [], number = 1) {
  const documents = memoryDocuments();
  const clock = fakeClock("2026-11-24T15:00:00Z");
  const messenger = fakeMessenger();
  let fresh = 0;
  const context = {
    documents,
    clock,
    messenger,
    notifier: fakeNotifier(),
    seal: seal(Buffer.alloc(32, 7).toString("base64")),
    freshId: () => `fresh${++fresh}`,
    links: {
      circle: () => "https://teams.example/circle",
      add: "https://teams.example/add",
      tab: "https://tab.example",
    },
    log: { info() {}, warn() {}, error() {} },
  };
  const circle = aCircle({ members: [...names.map((name) => aMember(name)), ...others] });
  const held = aSession({ state: "closed", closedAt, number });
  const address = {
    ...(await storedCircle(documents, { circle, sessions: [held] })),
    session: held.id,
  };
  const run = (type: string, now = clock.now(), dueFrom = closedAt) => {
    const worker = reflectionJobs(context).find((each) => each.type === type);
    const partition = circlePartition(address.tenant, address.circle);
    return worker?.run({ payload: address, partition, dueFrom, now });
  };
  const commit = async (writes: Parameters<Documents["commit"]>[1] | undefined) =>
    documents.commit(circlePartition(address.tenant, address.circle), writes ?? [], "closing");
  const everything = async (): Promise<readonly StoredDocument[]> =>
    documents.list(circlePartition(address.tenant, address.circle));
  return { context, address, run, commit, everything, messenger, clock };
}
