import { keepHome } from "../../../bot/circle/home/documents.ts";
import { membersRemoved } from "../../../bot/circle/membership/actions.ts";
import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, contoso, river } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
});
afterEach(() => world.end());

const ada = personCalled("ada");
const general = { tenant: contoso, conversation: channelCalled("general") };

/** Ada facilitates next; the circle's invitation and its next session stand in the thread; Ada's list has the circle. */
async function started() {
  const circle = await storedCircle(world.context.documents, {
    circle: aCircle({ home: river.conversation, root: "invitation" }),
    sessions: [aSession({ state: "planned", facilitator: ada, card: "session" })],
  });
  const job = listMineJob(circle, aMember("ada"), 1, world.clock.now());
  await world.context.documents.commit(
    circlePartition(circle.tenant, circle.circle),
    [job],
    "listed",
  );
  await world.runDue();
  return circle;
}

async function bosPage(circle: Awaited<ReturnType<typeof started>>) {
  return (await world.as("bo")).circle.page(circle);
}

describe("someone who is removed from the conversation", () => {
  it.each([
    ["a chat", river],
    ["the team of its channel", general],
  ])("leaves the circle as if by their own choice: from %s", async (_where, place) => {
    const circle = await started();
    world.directory.leaves("ada");
    await membersRemoved(world.context, place, [ada]);
    await world.runDue();
    const { members, turns, next } = await bosPage(circle);
    const seen = members.find(({ person }) => person === ada);
    expect(seen).toMatchObject({ name: "ada", standing: "joined", onBreak: true });
    expect(JSON.stringify(members)).not.toContain('"left"');
    expect(turns.map(({ person }) => person)).not.toContain(ada);
    expect(next?.facilitator).toBe(turns[0]?.person);
  });

  it("leaves no name when the season is over, and may come back until then once they are there again", async () => {
    const circle = await started();
    world.directory.leaves("ada");
    await membersRemoved(world.context, river, [ada]);
    await world.runDue();
    const own = (await world.as("ada")).circle;
    await expect(own.returnTo(circle)).rejects.toMatchObject({ code: "not-found" });
    world.directory.comes("ada");
    await own.returnTo(circle);
    const named = async () => (await bosPage(circle)).members.find(({ person }) => person === ada);
    expect((await named())?.onBreak).toBeUndefined();
    world.directory.leaves("ada");
    await membersRemoved(world.context, river, [ada]);
    await world.runDue();
    world.clock.moveTo(later(world.clock.now(), { days: 90 }));
    await world.runDue();
    expect(await named()).toMatchObject({ name: "a former member", standing: "left" });
  });

  it("is counted no more on the cards that stand in the thread", async () => {
    await started();
    world.directory.leaves("ada");
    await membersRemoved(world.context, river, [ada]);
    await world.runDue();
    const said = (activity: string) =>
      JSON.stringify(world.messenger.sent.findLast((each) => each.activity === activity)?.message);
    expect(said("invitation")).toContain("2 people have joined");
    expect(said("session")).toContain("2 of 2 can come");
  });

  it("finds the circle no more among theirs", async () => {
    await started();
    const mine = async () => (await (await world.as("ada")).circle.mine()).circles;
    expect(await mine()).toHaveLength(1);
    world.directory.leaves("ada");
    await membersRemoved(world.context, river, [ada]);
    await world.runDue();
    world.directory.comes("ada");
    expect(await mine()).toEqual([]);
  });

  it("is asked no more about by the circle they wanted to join", async () => {
    const circle = await started();
    await keepHome(world.context, river, circle);
    world.directory.comes("eve");
    await (await world.as("eve")).circle.askToJoin(circle);
    expect((await bosPage(circle)).asking).toHaveLength(1);
    world.directory.leaves("eve");
    await membersRemoved(world.context, river, [personCalled("eve")]);
    await world.runDue();
    expect((await bosPage(circle)).asking).toEqual([]);
  });

  it("stays in the circle when they are back before it is looked at, however often it was told", async () => {
    const circle = await started();
    await membersRemoved(world.context, river, [ada]);
    await membersRemoved(world.context, river, [ada]);
    await world.runDue();
    const { members } = await bosPage(circle);
    expect(members.find(({ person }) => person === ada)?.standing).toBe("joined");
  });
});
