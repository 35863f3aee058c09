import { commitmentActions } from "../../../bot/commitment/actions.ts";
import type { CommitmentAction } from "../../../shared/contract/commitment.ts";
import { channelCalled } from "../../builders/ids.ts";
import { aTurn } from "../../builders/turn.ts";
import { first, halfWay, nudgeWorld, words } from "./commitment-world.ts";

let world: Awaited<ReturnType<typeof nudgeWorld>>;
beforeEach(async () => {
  world = await nudgeWorld();
});
afterEach(() => world.end());

describe("the card of a nudge", () => {
  const press = (
    verb: "commitment.view" | "commitment.quiet" | "commitment.answer",
    name = "ada",
    outcome: "done" | "partly" | "let-go" | null = null,
  ) =>
    commitmentActions(world.context).run(
      { verb, ...world.address, commitment: first, outcome } as CommitmentAction,
      aTurn(name, world.clock.now(), { conversation: channelCalled("chat") }),
    );

  it("shows their words to whoever wrote them, as they are now", async () => {
    await world.make();
    expect(JSON.stringify(await press("commitment.view"))).toContain(words);
    expect(JSON.stringify(await press("commitment.view", "bo"))).not.toContain(words);
    await world.ada.commitment.remove({ circle: world.address.circle, commitment: first });
    expect(JSON.stringify(await press("commitment.view"))).not.toContain(words);
  });

  it("says nothing of the circle to whoever has promised nothing in it", async () => {
    await world.make();
    const { name } = await world.ada.circle.page(world.address);
    expect(JSON.stringify(await press("commitment.view"))).toContain(name);
    expect(JSON.stringify(await press("commitment.view", "zoe"))).not.toContain(name);
    expect(JSON.stringify(await press("commitment.quiet", "zoe"))).not.toContain(name);
  });

  it("is answered by one tap, which another takes back", async () => {
    await world.make();
    const view = JSON.stringify(await press("commitment.view"));
    for (const way of ["Done", "Partly", "Let go"]) expect(view).toContain(`"title":"${way}"`);
    const outcomeNow = async () =>
      (await world.ada.commitment.mine()).circles[0]?.commitments[0]?.outcome;
    const said = JSON.stringify(await press("commitment.answer", "ada", "partly"));
    expect(said).toContain("A part of it is done.");
    expect(said).not.toContain(words);
    expect(await outcomeNow()).toBe("partly");
    expect(JSON.stringify(await press("commitment.answer", "ada", "partly"))).toContain("A part");
    expect(JSON.stringify(await press("commitment.answer"))).toContain(words);
    expect(await outcomeNow()).toBeUndefined();
  });

  it("changes nobody else's, and nothing that is gone", async () => {
    await world.make();
    await press("commitment.answer", "bo", "done");
    expect((await world.ada.commitment.mine()).circles[0]?.commitments[0]?.outcome).toBeUndefined();
    await world.ada.commitment.remove({ circle: world.address.circle, commitment: first });
    const gone = JSON.stringify(await press("commitment.answer", "ada", "done"));
    expect(gone).toContain("You have answered it, or taken it away.");
  });

  it("ends all nudges by one tap, also by a second one", async () => {
    await world.make();
    await press("commitment.quiet");
    expect(JSON.stringify(await press("commitment.quiet"))).toContain("no more of these");
    await world.runAt(halfWay);
    expect(world.sent()).toEqual([]);
  });
});
