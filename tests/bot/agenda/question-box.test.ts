import { circlePartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { QuestionId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const session = aSession();
const names = ["ada", "bo", "cy"];

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let people: readonly Client[];

beforeEach(async () => {
  world = await apiWorld([...names, "zoe"]);
  people = await Promise.all(names.map((name) => world.as(name)));
  world.clock.moveTo(later(session.startsAt, { days: -3 }));
  const id = world.context.freshId() as CircleAddress["circle"];
  address = await storedCircle(world.context.documents, {
    circle: aCircle({ id }),
    sessions: [session],
  });
});
afterEach(() => world.end());

let made = 0;
const put = (who = 0, text = "A basic question", question = `question${++made}`.padEnd(20, "0")) =>
  client(who).agenda.putQuestion({ ...address, question: question as QuestionId, text });
const client = (who: number) => {
  const found = people[who];
  if (!found) throw new Error("nobody");
  return found;
};
const out = async () => (await client(1).circle.page(address)).questions?.map(({ text }) => text);
const stored = async () => {
  const partition = circlePartition(contoso, address.circle);
  return JSON.stringify(await world.context.documents.list(partition));
};
const open = async () => {
  world.clock.moveTo(later(world.clock.now(), { days: 1 }));
  await world.runDue();
};

describe("the box of anonymous questions", () => {
  it("keeps neither who asked nor what, and is always as long", async () => {
    const before = (await stored()).length;
    await put(0, "short");
    const one = await stored();
    expect(one).not.toContain("short");
    const asked = one.length;
    await put(1, "A much longer question about something that is hard to ask. ".repeat(4));
    expect((await stored()).length).toBe(asked);
    expect(asked).toBeGreaterThan(before);
    for (const { body } of await world.context.documents.list(
      circlePartition(contoso, address.circle),
      "question-box",
    ))
      expect(Object.keys(body as object)).toEqual(["sealed", "opensAt"]);
    await open();
    const after = await world.context.documents.list(
      circlePartition(contoso, address.circle),
      "questions",
    );
    for (const name of names) expect(JSON.stringify(after)).not.toContain(personCalled(name));
    expect(world.lines.join()).not.toMatch(/short|much longer/);
    for (const name of names) expect(world.lines.join()).not.toContain(personCalled(name));
  });

  it("tells nobody that something was put in, and opens for everyone at once", async () => {
    const version = async () => (await client(2).circle.page(address)).version;
    const before = await version();
    await put(0, "zebra first");
    await put(1, "apple second");
    expect(await version()).toBe(before);
    expect(await out()).toBeUndefined();
    await open();
    expect(await out()).toEqual(["apple second", "zebra first"]);
    expect(await version()).toBe(before + 1);
    await world.runDue();
    expect(await out()).toEqual(["apple second", "zebra first"]);
  });

  it("gives each question another id than the one its asker knows", async () => {
    await put(0, "mine", "mineminemineminemine");
    await open();
    const [question] = (await client(0).circle.page(address)).questions ?? [];
    expect(question?.question).not.toBe("mineminemineminemine");
  });

  it("gives a question back unseen as long as it lies in it, and not once it is out", async () => {
    const question = "mineminemineminemine" as QuestionId;
    await put(0, "rather not", question);
    expect(await client(0).agenda.takeQuestionBack({ ...address, question })).toEqual({
      taken: true,
    });
    await put(0, "but this", question);
    await put(0, "but this", question);
    await open();
    expect(await out()).toEqual(["but this"]);
    expect(await client(0).agenda.takeQuestionBack({ ...address, question })).toEqual({
      taken: false,
    });
  });

  it("opens with the session, and every five minutes while it runs", async () => {
    world.clock.moveTo(later(session.startsAt, { minutes: -30 }));
    expect(await put(0, "before")).toEqual({ opensAt: session.startsAt });
    world.clock.moveTo(session.startsAt);
    await world.runDue();
    expect(await out()).toEqual(["before"]);
    await client(0).schedule.start({ ...address, session: session.id });
    world.clock.moveTo(later(session.startsAt, { minutes: 2 }));
    expect(await put(1, "meanwhile")).toEqual({
      opensAt: later(session.startsAt, { minutes: 5 }),
    });
    world.clock.moveTo(later(session.startsAt, { minutes: 5 }));
    await world.runDue();
    expect(await out()).toEqual(["before", "meanwhile"]);
  });

  it("lets any member take one out, and put it back from the device that still has its words", async () => {
    await put(0, "read me");
    await open();
    const [question] = (await client(1).circle.page(address)).questions ?? [];
    if (!question) throw new Error("nothing came out");
    await client(1).agenda.removeQuestion({ ...address, question: question.question });
    await client(2).agenda.removeQuestion({ ...address, question: question.question });
    expect(await out()).toBeUndefined();
    expect(await stored()).not.toContain("read me");
    await client(1).agenda.restoreQuestion({ ...address, ...question });
    await client(1).agenda.restoreQuestion({ ...address, ...question });
    expect(await out()).toEqual(["read me"]);
  });

  it("takes three an hour from each, twelve at a time from all, and writes down nothing about it", async () => {
    for (let count = 0; count < 3; count++) await put(0, `number ${count}`);
    await expect(put(0, "one more")).rejects.toMatchObject({ code: "too-soon" });
    await put(1, "of another");
    world.clock.moveTo(later(world.clock.now(), { hours: 1 }));
    for (let count = 0; count < 3; count++) await put(0, `later ${count}`);
    for (let count = 0; count < 2; count++) await put(1, `more ${count}`);
    for (let count = 0; count < 3; count++) await put(2, `all ${count}`);
    await expect(put(1, "too much")).rejects.toMatchObject({ code: "too-many" });
  });

  it("is not there for who is not in the circle", async () => {
    const zoe = await world.as("zoe");
    const question = "zoesquestion000000" as QuestionId;
    await expect(
      zoe.agenda.putQuestion({ ...address, question, text: "hello" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
