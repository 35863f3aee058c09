import { setTimeout as wait } from "node:timers/promises";
import { note, type Telling, tellPerson, toldIn } from "../../../bot/circle/told/documents.ts";
import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import { Later } from "../../../bot/ports/job.ts";
import type { Messenger } from "../../../bot/ports/messenger.ts";
import type { Notifier } from "../../../bot/ports/notifier.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { channelCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";
import { fakeNotifier } from "../../fakes/fake-notifier.ts";

const ada = aMember("ada");
const bo = aMember("bo");
const message = { card: card([text("It is your turn")]), summary: "Soon" };
const line = {
  kind: "turnComes",
  topic: "Whose turn it is",
  preview: "Soon",
  link: "https://teams.example/turns",
} as const;
const noticed: Telling = { ...message, notice: { home: channelCalled("river"), line } };
const on = (occasion: string, session = "first") => ({ session, occasion });

async function aTeller(
  messenger: Messenger & { readonly sent?: readonly unknown[] },
  notifier: Notifier = fakeNotifier(),
) {
  const documents = memoryDocuments();
  const address = await storedCircle(documents, { circle: aCircle() });
  const clock = fakeClock();
  const context = { documents, messenger, notifier, clock, freshId: freshCommit };
  const tell = (
    to: typeof ada,
    occasion: Parameters<typeof tellPerson>[3],
    telling: Telling = message,
  ) => tellPerson(context, address, to, occasion, telling);
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

  it("is sent once for good where it counts for another session by now", async () => {
    const messenger = fakeMessenger();
    const { tell } = await aTeller(messenger);
    await tell(ada, { ...on("a.asked|1", "after-1"), whenever: true });
    await tell(ada, { ...on("a.asked|1", "second"), whenever: true });
    expect(messenger.sent).toHaveLength(1);
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

describe("what can stand in an activity feed", () => {
  it("stands there and is not sent as well, once however often it is said, and counts among the two", async () => {
    const [messenger, notifier] = [fakeMessenger(), fakeNotifier(true)];
    const { tell, context, address } = await aTeller(messenger, notifier);
    for (const _time of ["once", "twice"]) await tell(ada, on("a.turn"), noticed);
    expect(notifier.noticed).toMatchObject([{ to: ada.person, notice: line }]);
    expect(messenger.sent).toEqual([]);
    expect(await toldIn(context, address)).toMatchObject([{ inFeed: true }]);
    await tell(ada, on("b.nudge"));
    expect(await tell(ada, on("c.more"), noticed)).toBe("waits");
    expect([notifier.noticed.length, messenger.sent.length]).toEqual([1, 1]);
  });

  it("is sent as a message where the feed is closed, and not put into the feed afterwards", async () => {
    const [messenger, notifier] = [fakeMessenger(), fakeNotifier()];
    const { tell } = await aTeller(messenger, notifier);
    await tell(ada, on("a.turn"), noticed);
    notifier.feeds.open = true;
    await tell(ada, on("a.turn"), noticed);
    expect([notifier.noticed.length, messenger.sent.length]).toEqual([0, 1]);
  });

  it("waits when Graph asks for time, and is then said once", async () => {
    const [messenger, calm] = [fakeMessenger(), fakeNotifier(true)];
    let busy = true;
    const { tell } = await aTeller(messenger, {
      async notify(...asked) {
        if (busy) throw new Later("2026-11-22T09:01:00Z" as never);
        return calm.notify(...asked);
      },
    });
    await expect(tell(ada, on("a.turn"), noticed)).rejects.toThrow(Later);
    busy = false;
    await tell(ada, on("a.turn"), noticed);
    expect([calm.noticed.length, messenger.sent.length]).toEqual([1, 0]);
  });
});
