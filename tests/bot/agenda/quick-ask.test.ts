import { quickActions } from "../../../bot/agenda/quick/actions.ts";
import { buttons } from "../../../bot/compose.ts";
import { runAction } from "../../../bot/teams/run-action.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { QuickAction } from "../../../shared/contract/quick-ask.ts";
import type { QuickAskId } from "../../../shared/kernel/ids.ts";
import { personCalled } from "../../builders/ids.ts";
import { aTurn } from "../../builders/turn.ts";
import { type JoinedWorld, joinedWorld } from "../circle/joined-world.ts";
import type { Client } from "../http/api-world.ts";

let world: JoinedWorld;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;
const quick = "quickaskofada00001" as QuickAskId;
const text = "Does anyone know a good way to open a hard talk?";

beforeEach(async () => {
  world = await joinedWorld();
  ({ address, ada, bo, cy } = world);
});
afterEach(() => world.end());

const of = () => ({ ...address, quick });
const ask = () => ada.agenda.askQuickly({ ...of(), text });
const card = () => JSON.stringify(world.messenger.sent.at(-1)?.message.card.body);
const list = async () => bo.agenda.quick(address);
const press = (name: string, action: object) =>
  quickActions(world.context).run(
    { ...of(), ...action } as QuickAction,
    aTurn(name, world.clock.now()),
  );

describe("a quick ask", () => {
  it("is one card without a word or a name, however often it is sent", async () => {
    await Promise.all([ask(), ask()]);
    await ask();
    await world.runDue();
    await world.runDue();
    const posts = world.messenger.sent.filter(({ activity }) => activity === undefined);
    expect(posts).toHaveLength(1);
    expect(card()).toContain("0 answers so far");
    expect(card()).not.toMatch(/hard talk|ada|bo/);
  });

  it("gathers one answer of each, with how they know, in the tab and on the card", async () => {
    await ask();
    await world.runDue();
    await bo.agenda.answerQuick({ ...of(), text: "Say what you saw", basis: "done" });
    const own = await press("cy", {
      verb: "quick.answer",
      text: "Perhaps in the morning",
      basis: "guessing",
    });
    expect(JSON.stringify(own)).toContain("bo: Say what you saw (I did it)");
    expect(JSON.stringify(own)).toContain(
      "cy: Perhaps in the morning (I am guessing: check first)",
    );
    await press("cy", { verb: "quick.answer", text: "Rather in the afternoon", basis: undefined });
    await press("cy", { verb: "quick.answer", text: "", basis: undefined });
    await world.runDue();
    expect(card()).toContain("2 answers so far");
    expect((await list()).open[0]?.answers).toEqual([
      { by: personCalled("bo"), text: "Say what you saw", basis: "done" },
      { by: personCalled("cy"), text: "Rather in the afternoon" },
    ]);
    expect((await ada.circle.page(address)).quick).toMatchObject([{ quick, text }]);
  });

  it("closes itself after 72 hours, late too, and is kept among those that were", async () => {
    await ask();
    await world.runDue();
    await world.after({ hours: 71 });
    await bo.agenda.answerQuick({ ...of(), text: "Just in time" });
    await world.after({ hours: 30 });
    await world.after({ hours: 1 });
    expect(card()).toContain("Closed since");
    const { open, earlier } = await list();
    expect(open).toEqual([]);
    expect(earlier).toMatchObject([{ text, answers: [{ text: "Just in time" }] }]);
    await expect(bo.agenda.answerQuick({ ...of(), text: "Too late" })).rejects.toMatchObject({
      code: "closed",
    });
    expect((await ada.circle.page(address)).quick).toBeUndefined();
  });

  it("is closed by its asker alone, also from the card, and opened once more", async () => {
    await ask();
    await expect(bo.agenda.closeQuick({ ...of(), closed: true })).rejects.toMatchObject({
      code: "not-found",
    });
    await press("ada", { verb: "quick.close" });
    await press("ada", { verb: "quick.close" });
    const late = JSON.stringify(await press("bo", { verb: "quick.answer", text: "Late" }));
    expect(late).toContain("closed by now");
    await ada.agenda.closeQuick({ ...of(), closed: false });
    await bo.agenda.answerQuick({ ...of(), text: "In time after all" });
    expect((await list()).open[0]?.answers).toHaveLength(1);
  });

  it("is worded anew by its asker alone, and a late edit is noticed", async () => {
    await ask();
    await ada.agenda.editQuick({ ...of(), edition: 1, text: "Better words" });
    await ada.agenda.editQuick({ ...of(), edition: 1, text: "Better words" });
    await expect(
      ada.agenda.editQuick({ ...of(), edition: 1, text: "Other words" }),
    ).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(
      bo.agenda.editQuick({ ...of(), edition: 2, text: "Not mine" }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await list()).open[0]).toMatchObject({ text: "Better words", edition: 2 });
  });

  it("is taken away by any member, comes back within a minute, and then is gone with its answers", async () => {
    await ask();
    await world.runDue();
    await bo.agenda.answerQuick({ ...of(), text: "A secret answer" });
    await cy.agenda.removeQuick(of());
    await world.runDue();
    expect(card()).toContain("withdrawn");
    expect((await list()).open).toEqual([]);
    await cy.agenda.restoreQuick(of());
    await world.runDue();
    expect((await list()).open).toHaveLength(1);
    await cy.agenda.removeQuick(of());
    await world.after({ minutes: 2 });
    expect(await world.inCircle()).not.toMatch(/hard talk|A secret answer/);
    await expect(cy.agenda.restoreQuick(of())).rejects.toMatchObject({ code: "not-found" });
  });

  it("loses an answer that should not stand there, also once it is closed", async () => {
    await ask();
    await world.runDue();
    await bo.agenda.answerQuick({ ...of(), text: "About a colleague" });
    await world.after({ hours: 73 });
    await cy.agenda.removeAnswer({ ...of(), person: personCalled("bo") });
    await world.runDue();
    expect(card()).toContain("0 answers so far");
    await cy.agenda.restoreAnswer({ ...of(), person: personCalled("bo") });
    expect((await list()).earlier[0]?.answers).toHaveLength(1);
  });

  it("stands alone for each, and three for a circle", async () => {
    await ask();
    const other = { ...address, quick: "quickaskofada00002" as QuickAskId, text };
    await expect(ada.agenda.askQuickly(other)).rejects.toMatchObject({ code: "one-is-enough" });
    await bo.agenda.askQuickly({ ...other, quick: "quickaskofbo000001" as QuickAskId });
    await cy.agenda.askQuickly({ ...other, quick: "quickaskofcy000001" as QuickAskId });
    expect((await list()).open).toHaveLength(3);
  });

  it("goes with its asker, and an answer with whoever gave it", async () => {
    await ask();
    await world.runDue();
    await bo.agenda.answerQuick({ ...of(), text: "An answer" });
    await bo.circle.leave(address);
    await world.runDue();
    expect(card()).toContain("0 answers so far");
    await ada.circle.leave(address);
    await world.runDue();
    expect(card()).toContain("withdrawn");
    expect((await cy.agenda.quick(address)).open).toEqual([]);
    expect(JSON.stringify(await press("cy", { verb: "quick.view" }))).not.toContain("hard talk");
  });

  it.each(["quick.view", "quick.answer", "quick.close"])(
    "shows and changes nothing by %s for a member who has left the conversation",
    async (verb) => {
      await ask();
      await world.runDue();
      world.directory.leaves("bo");
      const before = await world.inCircle();
      const turn = aTurn("bo", world.clock.now());
      const pressed = runAction(
        buttons(world.context),
        { verb, ...of(), text: "From outside" },
        turn,
      );
      expect(JSON.stringify(await pressed)).not.toMatch(/hard talk|River/);
      expect(await world.inCircle()).toBe(before);
    },
  );

  it("is not there for who is not in the circle", async () => {
    await ask();
    await expect(world.zoe.agenda.quick(address)).rejects.toMatchObject({ code: "not-found" });
    expect(JSON.stringify(await press("zoe", { verb: "quick.view" }))).not.toContain("hard talk");
  });
});
