import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { IntroductionId } from "../../../shared/kernel/ids.ts";
import { personCalled } from "../../builders/ids.ts";
import { type JoinedWorld, joinedWorld } from "../circle/joined-world.ts";
import { type Client, contoso } from "../http/api-world.ts";

const introduction = "introductionofada1" as IntroductionId;
const text = "Someone who has led a team in two countries";

let world: JoinedWorld;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeEach(async () => {
  world = await joinedWorld();
  ({ address, ada, bo, cy } = world);
});
afterEach(() => world.end());

const of = () => ({ ...address, introduction });
const ask = () => ada.agenda.askIntroduction({ ...of(), to: personCalled("bo"), text });
const answer = (says: "yes" | "no" | null, who = bo) =>
  who.agenda.answerIntroduction({ ...of(), from: personCalled("ada"), says });
const told = () => world.messenger.sent.map(({ to, message }) => [to, JSON.stringify(message)]);

describe("a request to be introduced", () => {
  it("comes to whoever is asked, told once and without a word, and to nobody else", async () => {
    await Promise.all([ask(), ask()]);
    await world.runDue();
    await world.after({ seconds: 60 });
    expect(told()).toHaveLength(1);
    expect(told()[0]?.[0]).toMatchObject({ kind: "person", person: personCalled("bo") });
    expect(told()[0]?.[1]).not.toMatch(/two countries|\bada\b/);
    expect(await bo.agenda.introductions(address)).toEqual({
      asked: [],
      forMe: [{ introduction, with: personCalled("ada"), text }],
    });
    expect(await cy.agenda.introductions(address)).toEqual({ asked: [], forMe: [] });
    expect(await world.inCircle()).not.toContain("two countries");
  });

  it("is answered in private, told once, and an answer taken back at once is told to nobody", async () => {
    await ask();
    await world.runDue();
    await answer("no");
    await answer(null);
    await world.after({ seconds: 60 });
    expect(told()).toHaveLength(1);
    await answer("yes");
    await answer("yes");
    await world.after({ seconds: 60 });
    expect(told()).toHaveLength(2);
    expect(told()[1]?.[0]).toMatchObject({ person: personCalled("ada") });
    expect((await ada.agenda.introductions(address)).asked).toMatchObject([{ answer: "yes" }]);
    await expect(answer("no", cy)).rejects.toMatchObject({ code: "not-found" });
  });

  it("shows nobody how anybody is reached", async () => {
    await ask();
    await world.runDue();
    await answer("yes");
    const seen = JSON.stringify([
      await ada.agenda.introductions(address),
      await bo.agenda.introductions(address),
      told(),
    ]);
    expect(seen).not.toMatch(/mail|@|phone/);
  });

  it("is taken back with its words, and brought back within a minute", async () => {
    await ask();
    await world.runDue();
    await ada.agenda.takeIntroductionBack(of());
    expect((await bo.agenda.introductions(address)).forMe).toEqual([]);
    await ada.agenda.restoreIntroduction(of());
    expect((await bo.agenda.introductions(address)).forMe).toHaveLength(1);
    await expect(bo.agenda.takeIntroductionBack(of())).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("is not asked of oneself, of strangers, or more than three times at once", async () => {
    const asking = (to: string, id: string) =>
      ada.agenda.askIntroduction({
        ...of(),
        introduction: id as IntroductionId,
        to: personCalled(to),
        text,
      });
    await expect(asking("ada", "introductiontoada1")).rejects.toMatchObject({ code: "not-found" });
    await expect(asking("zoe", "introductiontozoe1")).rejects.toMatchObject({ code: "not-found" });
    for (const id of ["introductionone001", "introductiontwo001", "introductionthree1"])
      await asking("bo", id);
    await expect(asking("cy", "introductionfour01")).rejects.toMatchObject({ code: "too-many" });
    await expect(world.zoe.agenda.introductions(address)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("is gone for the other once either leaves the circle", async () => {
    await ask();
    await world.runDue();
    await ada.circle.leave(address);
    expect((await bo.agenda.introductions(address)).forMe).toEqual([]);
    await expect(answer("yes")).rejects.toMatchObject({ code: "not-found" });
  });

  it("waits in the own app of whoever is asked, until it is answered, taken back, or its asker leaves", async () => {
    const listed = circlesWritten({ older: [] }, [{ ...address, standing: "joined" }]);
    const own = personPartition(contoso, personCalled("bo"));
    await world.context.documents.commit(own, listed, "listed-bo");
    const waits = async () =>
      JSON.stringify((await bo.circle.mine()).circles.map(({ mine }) => mine));
    await ask();
    await world.runDue();
    expect(await waits()).toContain("answer-introduction");
    expect(await waits()).not.toContain("two countries");
    await answer("no");
    expect(await waits()).not.toContain("answer-introduction");
    await answer(null);
    expect(await waits()).toContain("answer-introduction");
    await ada.agenda.takeIntroductionBack(of());
    expect(await waits()).not.toContain("answer-introduction");
    await ada.agenda.restoreIntroduction(of());
    expect(await waits()).toContain("answer-introduction");
    await ada.circle.leave(address);
    expect(await waits()).not.toContain("answer-introduction");
  });

  it("leaves nothing with whoever was asked once it is taken back", async () => {
    await ask();
    await world.runDue();
    await ada.agenda.takeIntroductionBack(of());
    await world.after({ seconds: 60 });
    const own = await world.context.documents.list(personPartition(contoso, personCalled("bo")));
    expect(JSON.stringify(own.filter(({ kind }) => kind !== "job"))).not.toContain(introduction);
  });

  it("of someone who has left holds nobody's place", async () => {
    const asking = (to: string, id: string) =>
      ada.agenda.askIntroduction({
        ...of(),
        introduction: id as IntroductionId,
        to: personCalled(to),
        text,
      });
    for (const id of ["introductionone001", "introductiontwo001", "introductionthree1"])
      await asking("bo", id);
    await bo.circle.leave(address);
    await asking("cy", "introductionfour01");
    expect((await cy.agenda.introductions(address)).forMe).toEqual([]);
    await world.runDue();
    expect((await cy.agenda.introductions(address)).forMe).toHaveLength(1);
  });
});
