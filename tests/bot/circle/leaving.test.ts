import { later } from "../../../shared/time/instant.ts";
import { river } from "../http/api-world.ts";
import { ids } from "./charter-world.ts";
import { codeOf, endingWorld } from "./ending-world.ts";

let world: Awaited<ReturnType<typeof endingWorld>>;
beforeEach(async () => {
  world = await endingWorld();
});
afterEach(() => world.end());

const [, bo] = ids;
type Busy = Awaited<ReturnType<typeof world.busy>>;
const agendaOf = async ({ circle, ada }: Busy) =>
  JSON.stringify((await ada.circle.page(circle)).agenda);

describe("leaving", () => {
  it("is to the others a break, everywhere at once, and no word says more", async () => {
    const all = await world.busy();
    const { circle, ada } = all;
    await all.bo.circle.leave(circle);
    await world.runDue();
    const page = await ada.circle.page(circle);
    const seen = page.members.find(({ person }) => person === bo);
    expect(seen).toMatchObject({ name: "bo", standing: "joined", onBreak: true });
    expect(JSON.stringify(page)).not.toContain('"left"');
    expect(page.next?.resting).toEqual([bo]);
    expect(page.turns.map(({ person }) => person)).not.toContain(bo);
    expect(page.booking.joined).toBe(2);
    expect(await agendaOf(all)).not.toContain("How do I say no?");
    expect((await ada.commitment.circle(circle)).others).toEqual([]);
    expect(page.shelf.map(({ title }) => title)).toEqual(["On saying no"]);
    expect(await codeOf(all.bo.circle.page(circle))).toBe("not-found");
    expect(world.shown("left the circle")).toEqual([]);
  });

  it("is undone by oneself, asking nobody: one's ask waits again", async () => {
    const all = await world.busy();
    const { circle, ada } = all;
    await all.bo.circle.leave(circle);
    expect(await all.bo.circle.at(river)).toMatchObject({ state: "outside", mayReturn: true });
    await all.bo.circle.returnTo(circle);
    await all.bo.circle.returnTo(circle);
    await world.runDue();
    const page = await ada.circle.page(circle);
    expect(page.members.find(({ person }) => person === bo)?.onBreak).toBeUndefined();
    expect(page.booking.joined).toBe(3);
    expect(await agendaOf(all)).toContain("How do I say no?");
    expect((await ada.commitment.circle(circle)).others).toHaveLength(1);
    await world.passes({ days: 100 });
    expect((await all.bo.circle.page(circle)).me.standing).toBe("joined");
  });

  it("leaves what one wrote, and no name when the season is over", async () => {
    const all = await world.busy();
    const { circle, ada } = all;
    await all.bo.circle.leave(circle);
    await world.passes({ days: 90 });
    const page = await ada.circle.page(circle);
    expect(page.members.find(({ person }) => person === bo)).toMatchObject({
      name: "a former member",
      standing: "left",
    });
    expect(page.shelf).toHaveLength(1);
    expect(await codeOf(all.bo.circle.returnTo(circle))).toBe("not-found");
    expect((await all.bo.circle.at(river)).state).toBe("outside");
  });

  it("takes one's words along where one wishes so, out of the store, and keeps one's own", async () => {
    const all = await world.busy();
    const { circle } = all;
    await all.bo.circle.leave({ ...circle, takesWords: true });
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.runDue();
    const rest = JSON.stringify((await world.stored(circle)).map(({ body }) => body));
    for (const words of ["On saying no", "How do I say no?", "Say no once", '"bo"'])
      expect(rest).not.toContain(words);
    expect((await all.bo.commitment.mine()).circles[0]?.commitments).toHaveLength(1);
  });

  it("takes nothing along where one is back within a moment", async () => {
    const all = await world.busy();
    const { circle, ada } = all;
    await all.bo.circle.leave({ ...circle, takesWords: true });
    await all.bo.circle.returnTo(circle);
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.runDue();
    expect((await ada.circle.page(circle)).shelf).toHaveLength(1);
    expect(await agendaOf(all)).toContain("How do I say no?");
  });

  it("is no way back for who was taken off the conversation, nor for a stranger", async () => {
    const all = await world.busy();
    const { circle } = all;
    const eve = await world.as("eve");
    expect(await codeOf(eve.circle.returnTo(circle))).toBe("not-found");
    await all.bo.circle.leave(circle);
    world.directory.leaves("bo");
    expect(await codeOf(all.bo.circle.returnTo(circle))).toBe("not-found");
  });
});
