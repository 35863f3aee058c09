import { setTimeout as wait } from "node:timers/promises";
import { note, tellPerson, toldIn } from "../../../bot/circle/told/documents.ts";
import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import { Later } from "../../../bot/ports/job.ts";
import type { Messenger } from "../../../bot/ports/messenger.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";

const ada = aMember("ada");
const bo = aMember("bo");
const message = { card: card([text("It is your turn")]), summary: "Soon" };
const on = (occasion: string, session = "first") => ({ session, occasion });

async function aTeller(messenger: Messenger & { readonly sent?: readonly unknown[] }) {
  const documents = memoryDocuments();
  const address = await storedCircle(documents, { circle: aCircle() });
  const clock = fakeClock();
  const context = { documents, messenger, clock, freshId: freshCommit };
  const tell = (to: typeof ada, occasion: ReturnType<typeof on>) =>
    tellPerson(context, address, to, occasion, message);
  return { context, address, clock, tell };
}

async function eventually(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await is()); tries++) await wait(10);
}

describe("what someone is told about a session", () => {
  it("is sent once for each occasion, to each person, and two in all; what would be a third waits", async () => {
    const messenger = fakeMessenger();
    const { tell } = await aTeller(messenger);
    await tell(ada, on("a.turn"));
    await tell(ada, on("a.turn"));
    expect(messenger.sent).toHaveLength(1);
    await tell(ada, on("b.nudge"));
    expect(await tell(ada, on("c.more"))).toBe("waits");
    expect(messenger.sent).toHaveLength(2);
    await tell(bo, on("a.turn"));
    await tell(ada, on("a.turn", "second"));
    expect(messenger.sent).toHaveLength(4);
  });

  it("has nothing noted about a message that was never sent", async () => {
    const { tell, context, address } = await aTeller(fakeMessenger());
    const partition = circlePartition(address.tenant, address.circle);
    const written = async () => JSON.stringify(await context.documents.list(partition));
    const answered = () =>
      note(context, address, bo, on("a.turn"), (before) => ({ ...before, answer: "yes" }));
    const empty = await written();
    await answered();
    expect(await written()).toBe(empty);
    await tell(ada, on("a.turn"));
    const told = await written();
    await answered();
    expect(await written()).toBe(told);
  });

  it("is not tried again where Teams refused it, and leaves room for another", async () => {
    const { tell, context, address } = await aTeller(fakeMessenger("blocked"));
    expect(await tell(ada, on("a.turn"))).toBe("told");
    expect(await toldIn(context, address)).toMatchObject([{ refused: true }]);
    expect(await tell(ada, on("b.nudge"))).toBe("told");
    expect(await tell(ada, on("c.more"))).toBe("told");
  });

  it("is sent again after a fault, as nothing says that it arrived", async () => {
    const calm = fakeMessenger();
    let ill = true;
    const { tell } = await aTeller({
      ...calm,
      async send(to, sent, once) {
        if (ill) throw new Error("Teams is ill");
        return calm.send(to, sent, once);
      },
    });
    await expect(tell(ada, on("a.turn"))).rejects.toThrow("ill");
    ill = false;
    await tell(ada, on("a.turn"));
    expect(calm.sent).toHaveLength(1);
  });

  it("waits for whoever is sending it, and is sent again when they have died", async () => {
    const calm = fakeMessenger();
    const never = new Promise<never>(() => undefined);
    let hangs = true;
    const { tell, clock, context, address } = await aTeller({
      ...calm,
      send: (to, sent, once) => (hangs ? never : calm.send(to, sent, once)),
    });
    void tell(ada, on("a.turn"));
    await eventually(async () => (await toldIn(context, address)).length === 1);
    hangs = false;
    await expect(tell(ada, on("a.turn"))).rejects.toThrow(Later);
    clock.moveTo("2026-11-22T09:02:00Z");
    await tell(ada, on("a.turn"));
    expect(calm.sent).toHaveLength(1);
  });
});
