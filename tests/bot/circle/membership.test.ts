import { safe } from "@orpc/client";
import { readInside } from "../../../bot/circle/documents.ts";
import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { circlePage } from "../../../shared/contract/circle-page.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "../http/api-world.ts";

const said = { offer: "Listening", wish: "Saying no" };
const people = ["ada", "bo", "cy", "dee"];

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld([...people, "eve"]);
});
afterEach(() => world.end());

/** Ada is in; Bo, Cy and Dee are asked; Eve is in the channel. */
const started = () => {
  const members = people.map((name) =>
    aMember(name, name === "ada" ? {} : { standing: "invited" }),
  );
  return storedCircle(world.context.documents, {
    circle: aCircle({ members, home: river.conversation, root: "root" }),
  });
};

describe("coming into a circle", () => {
  it("is everyone's own choice, with what they offer and wish", async () => {
    const circle = await started();
    const bo = await world.as("bo");
    await bo.circle.join({ ...circle, ...said });
    const page = await bo.circle.page(circle);
    expect(page.me.standing).toBe("joined");
    expect(page.members.find(({ name }) => name === "bo")).toMatchObject(said);
    expect(page.booking).toEqual({ calendar: "service", joined: 2, needed: 3 });
  });

  it("keeps nothing of a caller but what the circle shows", async () => {
    const circle = await started();
    const eve = await world.as("eve");
    await eve.circle.askToJoin(circle);
    const inside = await readInside(world.context, circle);
    expect(inside?.circle.value.asking).toEqual([
      { person: personCalled("eve"), tenant: circle.tenant, name: "eve" },
    ]);
  });

  it("can wait: who said not now may still join", async () => {
    const circle = await started();
    const bo = await world.as("bo");
    await bo.circle.decline(circle);
    await bo.circle.join({ ...circle, ...said });
    expect((await bo.circle.page(circle)).me.standing).toBe("joined");
  });

  it("lets many join at once and loses none", async () => {
    const circle = await started();
    const clients = await Promise.all(["bo", "cy", "dee"].map((name) => world.as(name)));
    await Promise.all(clients.map((client) => client.circle.join({ ...circle, ...said })));
    const ada = await world.as("ada");
    expect((await ada.circle.page(circle)).booking.joined).toBe(4);
  });

  it("lists the circle among my circles, and takes it off again", async () => {
    const circle = await started();
    const bo = await world.as("bo");
    await bo.circle.join({ ...circle, ...said });
    await world.runDue();
    expect((await bo.circle.mine()).circles).toMatchObject([{ circle, standing: "joined" }]);
    await bo.circle.leave(circle);
    await world.runDue();
    expect((await bo.circle.mine()).circles).toEqual([]);
  });

  it("says that looking back waits, until I have", async () => {
    const { clock } = world;
    const closedAt = clock.now();
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({ home: river.conversation }),
      sessions: [aSession({ state: "closed", closedAt })],
    });
    const bo = await world.as("bo");
    await bo.circle.join({ ...circle, ...said });
    const job = listMineJob(circle, aMember("bo"), 9, clock.now());
    const partition = circlePartition(circle.tenant, circle.circle);
    await world.context.documents.commit(partition, [job], "list");
    await world.runDue();
    const waiting = async () => (await bo.circle.mine()).circles[0]?.mine.map(({ task }) => task);
    expect(await waiting()).toContain("reflect");
    const { id: session } = aSession();
    await bo.reflection.write({ ...circle, session, text: "I was heard" });
    expect(await waiting()).not.toContain("reflect");
  });

  it("keeps the invitation's card true", async () => {
    const circle = await started();
    const bo = await world.as("bo");
    await bo.circle.join({ ...circle, ...said });
    await world.runDue();
    expect(world.messenger.sent.at(-1)).toMatchObject({ activity: "root" });
    expect(JSON.stringify(world.messenger.sent.at(-1)?.message.card)).toContain(
      "2 people have joined",
    );
  });

  it("is asked for by those in the channel and granted by any member", async () => {
    const circle = await started();
    const [ada, eve] = await Promise.all([world.as("ada"), world.as("eve")]);
    const person = personCalled("eve");
    await eve.circle.askToJoin(circle);
    expect((await ada.circle.page(circle)).asking).toEqual([{ person, name: "eve" }]);
    const { error } = await safe(eve.circle.admit({ ...circle, person }));
    expect(error).toMatchObject({ code: "not-found" });
    await ada.circle.admit({ ...circle, person });
    expect((await eve.circle.page(circle)).me.standing).toBe("joined");
  });

  it("ends at twelve", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({ members: names.map((name) => aMember(name)), home: river.conversation }),
    });
    for (const name of names) world.directory.comes(name);
    const [one, eve] = await Promise.all([world.as("m1"), world.as("eve")]);
    await eve.circle.askToJoin(circle);
    for (const ask of [one.circle.admit, one.circle.invite]) {
      expect((await safe(ask({ ...circle, person: personCalled("eve") }))).error).toMatchObject({
        code: "full",
      });
    }
  });
});

describe("leaving a circle", () => {
  it("hands the next session to whoever is next in line", async () => {
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({ home: river.conversation }),
      sessions: [aSession({ state: "planned", facilitator: personCalled("ada") })],
    });
    const [ada, bo] = await Promise.all([world.as("ada"), world.as("bo")]);
    await ada.circle.leave(circle);
    const { next, turns } = await bo.circle.page(circle);
    expect(next?.facilitator).toBe(turns[0]?.person);
    expect(turns.map(({ person }) => person)).not.toContain(personCalled("ada"));
    expect((await safe(ada.circle.page(circle))).error).toMatchObject({ code: "not-found" });
  });
});

describe("who may see a circle", () => {
  it("shows others in the channel its name and purpose and nothing else", async () => {
    const ada = await world.as("ada");
    const { circle } = await ada.circle.make({
      ...river,
      name: "River circle",
      purpose: "Leading",
      people: [personCalled("bo"), personCalled("cy")],
      rhythm: { every: "weekly", minutes: 30 },
      lookFrom: "2026-11-23" as never,
      language: "en",
    });
    const eve = await world.as("eve");
    expect(await eve.circle.at(river)).toEqual({
      state: "outside",
      circle,
      name: "River circle",
      purpose: "Leading",
      asked: false,
    });
    await eve.circle.askToJoin(circle);
    expect(await eve.circle.at(river)).toMatchObject({ asked: true });
    expect((await safe(eve.circle.page(circle))).error).toMatchObject({ code: "not-found" });
  });

  it("shows strangers that there is nothing, whatever they ask", async () => {
    const circle = await started();
    const mallory = await world.as("mallory");
    const asks = [
      () => mallory.circle.page(circle),
      () => mallory.circle.introduction(circle),
      () => mallory.circle.join({ ...circle, ...said }),
      () => mallory.circle.askToJoin(circle),
      () => mallory.agenda.add({ ...circle, text: "Hello", mode: "advice" }),
      () => mallory.shelf.add({ ...circle, title: "Book", why: "" }),
      () => mallory.schedule.propose(circle),
      () => mallory.live.circle(circle),
    ];
    for (const ask of asks) {
      expect((await safe<unknown, Error>(ask())).error).toMatchObject({
        code: "not-found",
        status: 404,
      });
    }
  });

  it("closes to a member who has left the conversation", async () => {
    const circle = await started();
    const ada = await world.as("ada");
    await ada.circle.page(circle);
    world.directory.leaves("ada");
    expect((await safe(ada.circle.page(circle))).error).toMatchObject({ code: "not-found" });
  });

  it("is the contract's page and not a word more", async () => {
    const circle = await started();
    const page = await (await world.as("ada")).circle.page(circle);
    expect(circlePage.strict().parse(page)).toEqual(page);
    expect(JSON.stringify(page)).not.toContain("contoso.example");
  });
});
