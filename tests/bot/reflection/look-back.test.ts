import { readInside } from "../../../bot/circle/documents.ts";
import type { Caller } from "../../../bot/ports/caller.ts";
import type { Documents, StoredDocument } from "../../../bot/ports/documents.ts";
import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import { reflectionActions } from "../../../bot/reflection/actions.ts";
import { reflectionJobs } from "../../../bot/reflection/jobs.ts";
import { answerPulse, keepEntry } from "../../../bot/reflection/routes.ts";
import { seal } from "../../../bot/storage/seal.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { personCalled, sessionCalled, tenantCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";

const names = ["ada", "bo", "cy", "di", "eli"];
const closedAt = instant("2026-11-24T14:45:00Z");
const as = (name: string): Caller => ({
  tenant: tenantCalled("contoso"),
  person: personCalled(name),
  name,
});
const yes = { worth: "yes", got: "yes" } as const;

async function setUp(others: readonly Member[] = []) {
  const documents = memoryDocuments();
  const clock = fakeClock("2026-11-24T15:00:00Z");
  const messenger = fakeMessenger();
  let fresh = 0;
  const context = {
    documents,
    clock,
    messenger,
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
  const held = aSession({ state: "closed", closedAt });
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

describe("looking back on a session", () => {
  it("keeps someone's words in their own partition and nowhere else", async () => {
    const { context, address, everything } = await setUp();
    await keepEntry(context, as("ada"), address, "I held back again");
    const mine = personPartition(tenantCalled("contoso"), personCalled("ada"));
    expect(JSON.stringify(await context.documents.list(mine))).toContain("I held back again");
    expect(JSON.stringify(await everything())).not.toContain("I held back");
  });

  it("takes an entry away when its words are taken away", async () => {
    const { context, address } = await setUp();
    await keepEntry(context, as("ada"), address, "first thought");
    await keepEntry(context, as("ada"), address, "");
    const mine = personPartition(tenantCalled("contoso"), personCalled("ada"));
    expect(await context.documents.list(mine)).toEqual([]);
  });

  it("knows no such session for someone only invited, or who joined after it", async () => {
    const { context, address } = await setUp([
      aMember("ivy", { standing: "invited" }),
      aMember("lee", { joinedAt: later(closedAt, { days: 1 }) }),
    ]);
    for (const name of ["ivy", "lee"]) {
      const answered = await answerPulse(context, as(name), address, yes);
      expect(answered).toEqual({ ok: false, refusal: "not-found" });
    }
  });

  it("knows no such session for a stranger, or before it is over", async () => {
    const { context, address } = await setUp();
    const stranger = await keepEntry(context, as("zoe"), address, "hello");
    const early = await keepEntry(
      context,
      as("ada"),
      { ...address, session: sessionCalled("other") },
      "hello",
    );
    expect([stranger, early]).toEqual([
      { ok: false, refusal: "not-found" },
      { ok: false, refusal: "not-found" },
    ]);
  });
});

describe("the anonymous pulse", () => {
  it("leaves neither who answered nor what in the store", async () => {
    const { context, address, everything } = await setUp();
    await answerPulse(context, as("bo"), address, { worth: "no", got: "partly" });
    const open = (await everything()).filter(({ kind }) => kind === "open-pulse");
    expect(open).toHaveLength(2);
    expect(JSON.stringify(open)).not.toContain(personCalled("bo"));
    expect(JSON.stringify(open)).not.toContain("partly");
  });

  it("looks the same in the store when someone answers again", async () => {
    const { context, address, everything } = await setUp();
    const sealed = async () =>
      (await everything()).filter(({ kind }) => kind === "open-pulse").map(({ body }) => body);
    await answerPulse(context, as("bo"), address, yes);
    const first = await sealed();
    await answerPulse(context, as("bo"), address, yes);
    const second = await sealed();
    expect(second).not.toEqual(first);
    expect(JSON.stringify(second)).toHaveLength(JSON.stringify(first).length);
  });

  it("publishes the counts of five answers when it closes, and forgets the ballots", async () => {
    const { context, address, run, commit, everything } = await setUp();
    for (const name of names) await answerPulse(context, as(name), address, yes);
    await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
    const inside = await readInside(context, address);
    expect(inside?.pulses.map(({ value }) => value.result)).toEqual([
      {
        state: "shown",
        answers: 5,
        worth: { yes: 5, partly: 0, no: 0 },
        got: { yes: 5, partly: 0, no: 0 },
      },
    ]);
    expect((await everything()).some(({ kind }) => kind === "open-pulse")).toBe(false);
  });

  it("says that there were too few with four, and when nobody answered", async () => {
    for (const count of [0, 4]) {
      const { context, address, run, commit } = await setUp();
      for (const name of names.slice(0, count)) {
        await answerPulse(context, as(name), address, yes);
      }
      await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
      const inside = await readInside(context, address);
      expect(inside?.pulses.map(({ value }) => value.result)).toEqual([{ state: "too-few" }]);
    }
  });

  it("closes once, however often the job runs", async () => {
    const { run, commit } = await setUp();
    await commit(await run("reflection.close-pulse"));
    expect(await run("reflection.close-pulse")).toEqual([]);
  });

  it("takes no answer after three days, even when the job is late", async () => {
    const { context, address, clock } = await setUp();
    clock.moveTo(later(closedAt, { days: 3 }));
    expect(await answerPulse(context, as("bo"), address, yes)).toEqual({
      ok: false,
      refusal: "pulse-closed",
    });
  });
});

describe("the look-back card", () => {
  it("is posted into the circle's thread without a name or a word from inside", async () => {
    const { run, messenger } = await setUp();
    await run("reflection.prompt");
    const [posted] = messenger.sent;
    const { body, actions } = posted?.message.card ?? {};
    const shown = JSON.stringify([body, actions]);
    for (const secret of ["Ada", "ada", "bo@", "River circle", "Leading for the first time"]) {
      expect(shown).not.toContain(secret);
    }
  });

  it("is not posted when it would be about another time", async () => {
    const { run, messenger } = await setUp();
    await run("reflection.prompt", later(closedAt, { days: 4 }));
    expect(messenger.sent).toEqual([]);
  });

  it("shows a member their own words again, and nobody else's", async () => {
    const { context, address } = await setUp();
    await keepEntry(context, as("ada"), address, "I held back again");
    const view = (name: string) =>
      reflectionActions(context).run(
        { verb: "reflection.view", ...address },
        {
          caller: as(name),
          language: "de",
          tenant: tenantCalled("contoso"),
          conversation: aCircle().home,
          now: context.clock.now(),
        },
      );
    expect(JSON.stringify(await view("ada"))).toContain("I held back again");
    expect(JSON.stringify(await view("bo"))).not.toContain("I held back");
    expect(await view("zoe")).toHaveProperty("say");
  });
});
