import { readAsked, settleAsked } from "../../../bot/shelf/saved/documents.ts";
import type { ResourceId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { circleCalled, personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { contoso } from "../http/api-world.ts";
import { begin, buttonOf, by, type ShelfWorld, secret, shelfWorld, words } from "./shelf-world.ts";

let world: ShelfWorld;
beforeEach(async () => {
  world = await shelfWorld();
});
afterEach(() => world.end());

describe("somebody else's words", () => {
  const ask = async () => {
    const { sent, answer, request } = await world.save("ada", by("bo"));
    await world.runDue();
    return { request, answer, sent, on: { ...world.circle, request } };
  };

  it("wait for their author's yes: nothing readable lies anywhere before", async () => {
    const { answer, on } = await ask();
    expect(words(answer)).toContain("bo is asked");
    expect(await world.shelf()).toEqual([]);
    expect(await world.stored()).not.toContain(secret);
    expect(world.told().map(({ to }) => to)).toEqual([
      { kind: "person", tenant: contoso, person: personCalled("bo") },
    ]);
    expect(JSON.stringify(world.told())).not.toContain(secret);
    expect(words(await world.press("bo", { verb: "shelf.words", ...on }))).toContain(secret);
    expect(words(await world.press("bo", { verb: "shelf.allow", ...on, allowed: true }))).toContain(
      "It is on the shelf",
    );
    expect(await world.shelf()).toMatchObject([
      { by: personCalled("ada"), quote: { text: secret, by: personCalled("bo") } },
    ]);
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: false });
    expect(await world.shelf()).toHaveLength(1);
  });

  it("are gone with a no, and no later yes brings them back", async () => {
    const { on, sent } = await ask();
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: false });
    expect(await world.stored()).not.toContain('"sealed"');
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    await world.extension.send(by("bo"), sent, world.turn("ada"));
    await world.runDue();
    expect(await world.shelf()).toEqual([]);
    expect(world.told()).toHaveLength(1);
  });

  it("are forgotten after seven days", async () => {
    const { on } = await ask();
    world.clock.moveTo(later(begin, { days: 7 }));
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    expect(await world.shelf()).toEqual([]);
    const view = words(await world.press("bo", { verb: "shelf.words", ...on }));
    expect(view).toContain("This question is over");
    expect(view).not.toContain(secret);
  });

  it("are nobody else's to allow, nor to read", async () => {
    const { on } = await ask();
    for (const name of ["ada", "cy", "zoe"]) {
      await world.press(name, { verb: "shelf.allow", ...on, allowed: true });
      expect(words(await world.press(name, { verb: "shelf.words", ...on }))).not.toContain(secret);
    }
    const value = aCircle({ id: circleCalled("sea"), members: [aMember("bo"), aMember("cy")] });
    const sea = await storedCircle(world.context.documents, { circle: value });
    const other = { ...on, ...sea };
    await world.press("bo", { verb: "shelf.allow", ...other, allowed: true });
    expect(await world.shelf()).toEqual([]);
    const inSea = await (await world.as("bo")).circle.page(sea);
    expect(inSea.shelf).toEqual([]);
  });

  it("are asked for once, however often the form is sent", async () => {
    const { sent } = await ask();
    await world.extension.send(by("bo"), sent, world.turn("ada"));
    await world.runDue();
    expect(world.told()).toHaveLength(1);
  });

  it("are taken back by whoever asked, and by nobody else", async () => {
    const { answer, on } = await ask();
    const undo = buttonOf(answer);
    await world.extension.send(by("bo"), undo, world.turn("cy"));
    expect(words(await world.press("bo", { verb: "shelf.words", ...on }))).toContain(secret);
    expect(words(await world.extension.send(by("bo"), undo, world.turn("ada")))).toContain(
      "taken back",
    );
    expect(words(await world.press("bo", { verb: "shelf.words", ...on }))).toContain("over");
    const { on: second, answer: late } = await ask();
    await world.press("bo", { verb: "shelf.allow", ...second, allowed: true });
    expect(
      words(await world.extension.send(by("bo"), buttonOf(late), world.turn("ada"))),
    ).toContain("answered already");
  });

  const waiting = async (name: string) =>
    (await (await world.as(name)).circle.mine()).circles[0]?.mine.map(({ task }) => task);

  it("are asked about three at a time, of which two in messages: the third waits in the app", async () => {
    for (let n = 0; n < 3; n++) await ask();
    const { answer } = await ask();
    expect(words(answer)).toContain("Wait for their answer first");
    expect(world.told()).toHaveLength(2);
    expect(await waiting("bo")).toContain("answer-words");
    expect((await (await world.as("bo")).shelf.away(world.circle)).asked).toHaveLength(3);
  });

  it("wait in their author's own app, and in nobody else's, until there is an answer", async () => {
    const { on } = await ask();
    expect(await waiting("bo")).toContain("answer-words");
    expect(JSON.stringify(await (await world.as("bo")).circle.mine())).not.toContain("A tip");
    expect(await waiting("ada")).not.toContain("answer-words");
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    expect(await waiting("bo")).not.toContain("answer-words");
    const { answer } = await ask();
    expect(await waiting("bo")).toContain("answer-words");
    await world.extension.send(by("bo"), buttonOf(answer), world.turn("ada"));
    expect(await waiting("bo")).not.toContain("answer-words");
    await ask();
    world.clock.moveTo(later(world.clock.now(), { days: 7 }));
    expect(await waiting("bo")).not.toContain("answer-words");
  });

  it("come onto the shelf by themselves when their author's yes was cut short", async () => {
    const { request } = await ask();
    const bo = world.turn("bo").caller;
    const stored = await readAsked(world.context, bo, request);
    if (!stored) throw new Error("Nobody was asked");
    await settleAsked(world.context, bo, stored, { answer: "yes", words: "kept" });
    expect(await world.shelf()).toEqual([]);
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.runDue();
    expect(await world.shelf()).toMatchObject([{ quote: { text: secret } }]);
    expect(await world.stored()).not.toContain('"sealed"');
  });

  it("are on the shelf's page too, for their author alone", async () => {
    const { request } = await ask();
    const away = async (name: string) => (await world.as(name)).shelf.away(world.circle);
    expect((await away("bo")).asked).toMatchObject([{ request, text: secret }]);
    expect((await away("cy")).asked).toEqual([]);
    const bo = await world.as("bo");
    await bo.shelf.allow({ ...world.circle, request, allowed: true });
    expect((await away("bo")).asked).toEqual([]);
    expect(await world.shelf()).toHaveLength(1);
  });

  it("are their author's own on the shelf when whoever asked has left", async () => {
    const { on } = await ask();
    await (await world.as("ada")).circle.leave(world.circle);
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    expect(await world.shelf()).toMatchObject([{ by: personCalled("bo") }]);
  });

  it("stay out when their author has left meanwhile", async () => {
    const { on } = await ask();
    await (await world.as("bo")).circle.leave(world.circle);
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    expect(await world.shelf()).toEqual([]);
  });

  it("wait again where the shelf is full", async () => {
    const { on } = await ask();
    const ada = await world.as("ada");
    for (let n = 0; n < 60; n++) await ada.shelf.add({ ...world.circle, title: `${n}`, why: "" });
    expect(words(await world.press("bo", { verb: "shelf.allow", ...on, allowed: true }))).toContain(
      "full",
    );
    await ada.shelf.remove({
      ...world.circle,
      resource: (await world.shelf())[0]?.resource as ResourceId,
    });
    await world.press("bo", { verb: "shelf.allow", ...on, allowed: true });
    expect((await world.shelf()).at(-1)?.quote?.text).toBe(secret);
  });
});
