import { river } from "../http/api-world.ts";
import { ids } from "./charter-world.ts";
import { codeOf, endingWorld } from "./ending-world.ts";

let world: Awaited<ReturnType<typeof endingWorld>>;
beforeEach(async () => {
  world = await endingWorld();
});
afterEach(() => world.end());

describe("a proposal to end the circle", () => {
  it("is told of once, without a name on the card, and confirmed there by another member", async () => {
    const { circle, ada } = await world.busy();
    await ada.circle.proposeEnding({ ...circle, ending: "close" });
    await world.runDue();
    const [card, ...more] = world.posts("proposes to close");
    expect(more).toEqual([]);
    expect(JSON.stringify(card?.message)).not.toContain("ada has");
    expect(JSON.stringify(card?.message)).not.toContain("Leading for the first time");
    expect(await world.press("eve", { verb: "ending.view", ...circle })).toContain(
      "members decide",
    );
    expect(await world.press("ada", { verb: "ending.view", ...circle })).not.toContain(
      "Yes, close it",
    );
    expect(await world.press("cy", { verb: "ending.view", ...circle })).toContain(
      "ada has proposed it",
    );
    const pressed = { verb: "ending.confirm", ...circle, ending: "close" };
    expect(await world.press("ada", pressed)).toContain("proposes to close");
    expect(await world.press("cy", pressed)).toContain("This circle is closed");
    expect(await world.press("bo", pressed)).toContain("This circle is closed");
    await world.runDue();
    expect(world.posts("proposes to close")).toHaveLength(1);
    expect(JSON.stringify(world.messenger.sent.at(-1))).not.toContain("proposes");
  });

  it("waits in the others' own lists, and goes when it is taken back or its proposer leaves", async () => {
    const { circle, ada, bo, cy } = await world.busy();
    const tasks = async () => (await bo.circle.mine()).circles[0]?.mine.map(({ task }) => task);
    await ada.circle.proposeEnding({ ...circle, ending: "erase" });
    expect(await tasks()).toContain("ending");
    expect((await ada.circle.mine()).circles[0]?.mine.map(({ task }) => task)).not.toContain(
      "ending",
    );
    await cy.circle.withdrawEnding(circle);
    expect(await tasks()).not.toContain("ending");
    await ada.circle.proposeEnding({ ...circle, ending: "erase" });
    await ada.circle.leave(circle);
    expect(await tasks()).not.toContain("ending");
    expect(await codeOf(bo.circle.confirmEnding({ ...circle, ending: "erase" }))).toBe(
      "changed-meanwhile",
    );
  });

  it("is no second member's word when it is tapped twice", async () => {
    const { circle, ada } = await world.busy();
    await ada.circle.proposeEnding({ ...circle, ending: "close" });
    await ada.circle.proposeEnding({ ...circle, ending: "close" });
    expect(await codeOf(ada.circle.confirmEnding({ ...circle, ending: "close" }))).toBe(
      "takes-another",
    );
    await world.passes({ days: 31 });
    expect((await ada.circle.page(circle)).ending).toBeUndefined();
  });
});

describe("a closed circle", () => {
  it("calls off what is planned, can be read, and takes nothing more", async () => {
    const { circle, ada, cy, session } = await world.ended("close");
    const page = await ada.circle.page(circle);
    expect(page.ending?.ended).toMatchObject({ kind: "close" });
    expect(page.next).toBeUndefined();
    expect(page.shelf).toHaveLength(1);
    const sessions = (await world.stored(circle)).filter(({ kind }) => kind === "session");
    expect(sessions.map(({ body }) => (body as { state: string }).state)).toEqual(["cancelled"]);
    expect(await codeOf(cy.agenda.add({ ...circle, text: "One more", mode: "advice" }))).toBe(
      "not-found",
    );
    expect(await codeOf(cy.circle.planSeason({ ...circle, weeks: 24 }))).toBe("not-found");
    expect(await codeOf(cy.schedule.come({ ...circle, session, coming: false }))).toBe("not-found");
    const joining = { verb: "circle.join", ...circle };
    expect(await world.press("cy", joining)).toContain("This circle has ended");
  });

  it("asks nobody to stand in any more, nor once it is back", async () => {
    const all = await world.busy();
    const { circle, ada, bo, cy } = all;
    const { next } = await ada.circle.page(circle);
    const leader = [ada, bo, cy][ids.indexOf(next?.facilitator as never)] ?? ada;
    const request = "turnrequest00000001" as never;
    await leader.rotation.ask({ ...circle, request, kind: "stand-in" });
    expect((await ada.circle.page(circle)).turnRequests).toHaveLength(1);
    await ada.circle.proposeEnding({ ...circle, ending: "close" });
    await bo.circle.confirmEnding({ ...circle, ending: "close" });
    await cy.circle.bringBack(circle);
    await world.runDue();
    expect((await ada.circle.page(circle)).turnRequests).toEqual([]);
  });

  it("is silent, whatever was to happen", async () => {
    await world.ended("close");
    const before = world.messenger.sent.filter(({ activity }) => activity === undefined).length;
    await world.passes({ days: 100 });
    const after = world.messenger.sent.filter(({ activity }) => activity === undefined).length;
    expect(after).toBe(before);
  });

  it("is brought back by anyone, and goes on: its season still ends", async () => {
    const { circle, cy } = await world.ended("close");
    await world.passes({ days: 6 });
    await cy.circle.bringBack(circle);
    await world.runDue();
    const page = await cy.circle.page(circle);
    expect(page.ending).toBeUndefined();
    expect(page.agenda.segments.some(({ kind }) => kind === "ask")).toBe(true);
    await cy.agenda.add({ ...circle, text: "One more", mode: "advice" });
    await world.passes({ days: 90 });
    expect(world.posts("What comes after the season?")).toHaveLength(1);
  });

  it("is left as quietly as any other, and tells its last day among one's circles", async () => {
    const { circle, ada, bo } = await world.ended("close");
    expect((await ada.circle.mine()).circles[0]).toMatchObject({
      mine: [],
      goneAt: expect.any(String),
    });
    await bo.circle.leave(circle);
    await world.runDue();
    expect((await bo.circle.mine()).circles).toEqual([]);
    expect(await codeOf(bo.circle.page(circle))).toBe("not-found");
    expect(await bo.circle.at(river)).toMatchObject({ mayReturn: true });
    await bo.circle.returnTo(circle);
    expect((await bo.circle.page(circle)).me.standing).toBe("joined");
  });

  it("says so to whoever else is in the conversation, with nothing to ask for", async () => {
    const { circle } = await world.ended("close");
    const eve = await world.as("eve");
    expect(await eve.circle.at(river)).toMatchObject({ state: "outside", ended: "close" });
    expect(await codeOf(eve.circle.askToJoin(circle))).toBe("not-found");
  });
});
