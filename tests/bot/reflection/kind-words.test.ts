import { personCalled } from "../../builders/ids.ts";
import { outcome } from "../circle/joined-world.ts";
import { feedback, first, kindWorld, second, thanks } from "./kind-world.ts";

let world: Awaited<ReturnType<typeof kindWorld>>;
beforeEach(async () => {
  world = await kindWorld();
});
afterEach(() => world.end());

const own = () => ({ circle: world.address.circle, word: first });
const sent = () =>
  world.messenger.sent.filter(
    ({ message, activity }) =>
      message.summary === "Something for you alone" && activity === undefined,
  );

describe("feedback to one member", () => {
  it("comes to them alone, in what was seen, its effect and what to try", async () => {
    await world.say(feedback);
    await world.runDue();
    expect((await world.here(world.bo)).got).toMatchObject([
      { from: { name: "ada" }, content: feedback },
    ]);
    expect((await world.here(world.ada)).given).toMatchObject([
      { to: { name: "bo" }, arrived: true },
    ]);
    const others = [await world.here(world.cy), await world.cy.reflection.kindMine()];
    expect(JSON.stringify(others)).not.toContain(feedback.saw);
    expect(await world.inCircle()).not.toContain(feedback.saw);
  });

  it("shows its giver how the other likes it", async () => {
    await world.bo.charter.feedback({ ...world.address, style: "gently" });
    const { people } = await world.here(world.ada);
    expect(people).toMatchObject([{ name: "bo", style: "gently" }, { name: "cy" }]);
  });

  it("is told once, without a word or a name, and said once however often it is sent", async () => {
    await Promise.all([world.say(feedback), world.say(feedback), world.say(feedback)]);
    await world.runDue();
    await world.after({ seconds: 60 });
    expect(sent().map(({ to }) => to)).toMatchObject([{ person: personCalled("bo") }]);
    expect(JSON.stringify(sent())).not.toMatch(/answered before|"ada"/);
    expect((await world.here(world.bo)).got).toHaveLength(1);
  });

  it("is answered to its giver alone, and the answer can be taken back", async () => {
    await world.say(feedback);
    await world.runDue();
    const answer = async () => {
      await world.runDue();
      return (await world.here(world.ada)).given[0]?.answer;
    };
    await world.bo.reflection.answerKind({ ...own(), answer: "too-soft" });
    expect(await answer()).toBe("too-soft");
    expect(JSON.stringify(await world.here(world.cy))).not.toContain("too-soft");
    await world.bo.reflection.answerKind({ ...own(), answer: null });
    expect(await answer()).toBeUndefined();
  });

  it("can be put otherwise until it is answered", async () => {
    await world.say(feedback);
    await world.runDue();
    const content = { ...feedback, tryOut: "Count to five" };
    await world.ada.reflection.rewordKind({ ...own(), content });
    await world.runDue();
    expect((await world.here(world.bo)).got).toMatchObject([{ content }]);
    await world.bo.reflection.answerKind({ ...own(), answer: "useful" });
    await world.runDue();
    expect(await outcome(world.ada.reflection.rewordKind({ ...own(), content: feedback }))).toBe(
      "answered",
    );
  });

  it("is gone for both when its giver takes it back, and back by undo", async () => {
    await world.say(feedback);
    await world.runDue();
    await world.ada.reflection.removeKind(own());
    await world.ada.reflection.removeKind(own());
    await world.runDue();
    expect((await world.here(world.bo)).got).toEqual([]);
    await world.ada.reflection.restoreKind(own());
    await world.runDue();
    expect((await world.here(world.bo)).got).toMatchObject([{ content: feedback }]);
    expect(sent()).toHaveLength(1);
  });

  it("is gone for both when whoever got it removes it", async () => {
    await world.say(feedback);
    await world.runDue();
    await world.bo.reflection.removeKind(own());
    await world.runDue();
    expect((await world.here(world.bo)).got).toEqual([]);
    await world.bo.reflection.restoreKind(own());
    await world.runDue();
    expect((await world.here(world.bo)).got).toHaveLength(1);
    await world.bo.reflection.removeKind(own());
    await world.after({ seconds: 0 });
    await world.after({ seconds: 62 });
    expect((await world.here(world.ada)).given).toEqual([]);
  });

  it("does not reach whoever has left, and is its giver's to remove", async () => {
    await world.say(feedback);
    await world.bo.circle.leave(world.address);
    await world.runDue();
    expect((await world.bo.reflection.kindMine()).got).toEqual([]);
    expect((await world.here(world.ada)).given).toMatchObject([{ arrived: false }]);
  });

  it("stays with whoever got it and then leaves, and either can still remove it", async () => {
    await world.say(feedback);
    await world.runDue();
    await Promise.all([
      world.bo.circle.leave(world.address),
      world.ada.circle.leave(world.address),
    ]);
    await world.runDue();
    expect((await world.bo.reflection.kindMine()).got).toMatchObject([{ content: feedback }]);
    expect(await outcome(world.here(world.bo))).toBe("not-found");
    await world.ada.reflection.removeKind(own());
    await world.runDue();
    expect((await world.bo.reflection.kindMine()).got).toEqual([]);
  });

  it("is nobody else's to read, answer, change or remove", async () => {
    await world.say(feedback);
    await world.runDue();
    for (const who of [world.cy, world.zoe]) {
      expect(await outcome(who.reflection.removeKind(own()))).toBe("not-found");
      expect(await outcome(who.reflection.answerKind({ ...own(), answer: "useful" }))).toBe(
        "not-found",
      );
      expect((await who.reflection.kindMine()).got).toEqual([]);
    }
    expect(await outcome(world.ada.reflection.answerKind({ ...own(), answer: "useful" }))).toBe(
      "not-found",
    );
    expect(await outcome(world.say(feedback, { word: second }, world.zoe))).toBe("not-found");
    const myself = { word: second, to: personCalled("ada") };
    expect(await outcome(world.say(feedback, myself))).toBe("not-found");
  });

  it("never reaches the log", async () => {
    await world.say(feedback);
    await world.runDue();
    expect(world.lines.join("")).not.toContain(feedback.saw);
  });
});

describe("thanks for a help", () => {
  it("are between the two, until a second tap has the circle read them, and again when that is taken back", async () => {
    await world.say(thanks);
    await world.runDue();
    expect((await world.wall(world.cy)).words).toEqual([]);
    await world.ada.reflection.shareThanks({ ...own(), shared: true });
    await world.runDue();
    expect((await world.wall(world.cy)).words).toMatchObject([
      { name: "ada", toName: "bo", text: thanks.help },
    ]);
    await world.ada.reflection.shareThanks({ ...own(), shared: false });
    await world.runDue();
    expect((await world.wall(world.cy)).words).toEqual([]);
    expect(await world.inCircle()).not.toContain(thanks.help);
  });

  it("leave the wall with whoever of the two removes them, or leaves the circle", async () => {
    await world.say(thanks);
    await world.ada.reflection.shareThanks({ ...own(), shared: true });
    await world.runDue();
    await world.bo.reflection.removeKind(own());
    await world.runDue();
    expect((await world.wall(world.cy)).words).toEqual([]);
    await world.bo.reflection.restoreKind(own());
    await world.runDue();
    expect((await world.wall(world.cy)).words).toHaveLength(1);
    await world.ada.circle.leave(world.address);
    expect((await world.wall(world.cy)).words).toEqual([]);
    await world.ada.reflection.removeKind(own());
    await world.after({ seconds: 62 });
    expect(await world.inStore()).not.toContain(thanks.help);
  });

  it("take no answer, and feedback is never the circle's", async () => {
    await world.say(thanks);
    await world.runDue();
    expect(await outcome(world.bo.reflection.answerKind({ ...own(), answer: "useful" }))).toBe(
      "not-found",
    );
    await world.say(feedback, { word: second });
    await world.runDue();
    const both = { ...own(), word: second, shared: true };
    expect(await outcome(world.ada.reflection.shareThanks(both))).toBe("not-found");
  });
});
