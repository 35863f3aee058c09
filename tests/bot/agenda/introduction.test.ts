import { circlePartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { IntroductionId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const introduction = "introductionofada1" as IntroductionId;
const text = "Someone who has led a team in two countries";

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy", "zoe"]);
  [ada, bo, cy] = [await world.as("ada"), await world.as("bo"), await world.as("cy")];
  const id = world.context.freshId() as CircleAddress["circle"];
  address = await storedCircle(world.context.documents, { circle: aCircle({ id }) });
});
afterEach(() => world.end());

const of = () => ({ ...address, introduction });
const ask = () => ada.agenda.askIntroduction({ ...of(), to: personCalled("bo"), text });
const answer = (says: "yes" | "no" | null, who = bo) =>
  who.agenda.answerIntroduction({ ...of(), from: personCalled("ada"), says });
const pass = async (seconds: number) => {
  world.clock.moveTo(later(world.clock.now(), { seconds }));
  await world.runDue();
};
const told = () => world.messenger.sent.map(({ to, message }) => [to, JSON.stringify(message)]);

describe("a request to be introduced", () => {
  it("comes to whoever is asked, told once and without a word, and to nobody else", async () => {
    await Promise.all([ask(), ask()]);
    await world.runDue();
    await pass(60);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.[0]).toMatchObject({ kind: "person", person: personCalled("bo") });
    expect(told()[0]?.[1]).not.toMatch(/two countries|\bada\b/);
    expect(await bo.agenda.introductions(address)).toEqual({
      asked: [],
      forMe: [{ introduction, with: personCalled("ada"), text }],
    });
    expect(await cy.agenda.introductions(address)).toEqual({ asked: [], forMe: [] });
    const circle = await world.context.documents.list(circlePartition(contoso, address.circle));
    expect(JSON.stringify(circle)).not.toContain("two countries");
  });

  it("is answered in private, told once, and an answer taken back at once is told to nobody", async () => {
    await ask();
    await world.runDue();
    await answer("no");
    await answer(null);
    await pass(60);
    expect(told()).toHaveLength(1);
    await answer("yes");
    await answer("yes");
    await pass(60);
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
    const zoe = await world.as("zoe");
    await expect(zoe.agenda.introductions(address)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is gone for the other once either leaves the circle", async () => {
    await ask();
    await world.runDue();
    await ada.circle.leave(address);
    expect((await bo.agenda.introductions(address)).forMe).toEqual([]);
    await expect(answer("yes")).rejects.toMatchObject({ code: "not-found" });
  });
});
