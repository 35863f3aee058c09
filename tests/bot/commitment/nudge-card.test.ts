import { commitmentActions } from "../../../bot/commitment/actions.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CommitmentAction } from "../../../shared/contract/commitment.ts";
import type { CommitmentId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const first = "commitment000000001" as CommitmentId;
const words = "Ask Petra for the budget";
const startsAt = instant("2026-12-08T15:00:00Z");
const halfWay = instant("2026-12-01T15:00:00Z");

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let ada: Client;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  const members = ["ada", "bo", "cy"].map((name) => aMember(name));
  const circle = aCircle({ members, tenant: contoso, root: "root" });
  const sessions = [aSession({ startsAt, number: 1 })];
  address = await storedCircle(world.context.documents, { circle, sessions });
  ada = await world.as("ada");
  world.clock.moveTo(instant("2026-11-24T15:00:00Z"));
});
afterEach(() => world.end());

const make = () =>
  ada.commitment.make({ ...address, commitment: first, text: words, shared: false });
const sent = () =>
  world.messenger.sent.filter(({ message }) => message.summary === "How is it going?");
const runAt = async (at: typeof halfWay) => {
  world.clock.moveTo(at);
  await world.runDue();
};

describe("the card of a nudge", () => {
  const press = (
    verb: "commitment.view" | "commitment.quiet" | "commitment.answer",
    name = "ada",
    outcome: "done" | "partly" | "let-go" | null = null,
  ) =>
    commitmentActions(world.context).run(
      { verb, ...address, commitment: first, outcome } as CommitmentAction,
      aTurn(name, world.clock.now(), { conversation: channelCalled("chat") }),
    );

  it("shows their words to whoever wrote them, as they are now", async () => {
    await make();
    expect(JSON.stringify(await press("commitment.view"))).toContain(words);
    expect(JSON.stringify(await press("commitment.view", "bo"))).not.toContain(words);
    await ada.commitment.remove({ circle: address.circle, commitment: first });
    expect(JSON.stringify(await press("commitment.view"))).not.toContain(words);
  });

  it("says nothing of the circle to whoever has promised nothing in it", async () => {
    await make();
    const { name } = await ada.circle.page(address);
    expect(JSON.stringify(await press("commitment.view"))).toContain(name);
    expect(JSON.stringify(await press("commitment.view", "zoe"))).not.toContain(name);
    expect(JSON.stringify(await press("commitment.quiet", "zoe"))).not.toContain(name);
  });

  it("is answered by one tap, which another takes back", async () => {
    await make();
    const view = JSON.stringify(await press("commitment.view"));
    for (const way of ["Done", "Partly", "Let go"]) expect(view).toContain(`"title":"${way}"`);
    const outcomeNow = async () =>
      (await ada.commitment.mine()).circles[0]?.commitments[0]?.outcome;
    const said = JSON.stringify(await press("commitment.answer", "ada", "partly"));
    expect(said).toContain("A part of it is done.");
    expect(said).not.toContain(words);
    expect(await outcomeNow()).toBe("partly");
    expect(JSON.stringify(await press("commitment.answer", "ada", "partly"))).toContain("A part");
    expect(JSON.stringify(await press("commitment.answer"))).toContain(words);
    expect(await outcomeNow()).toBeUndefined();
  });

  it("changes nobody else's, and nothing that is gone", async () => {
    await make();
    await press("commitment.answer", "bo", "done");
    expect((await ada.commitment.mine()).circles[0]?.commitments[0]?.outcome).toBeUndefined();
    await ada.commitment.remove({ circle: address.circle, commitment: first });
    const gone = JSON.stringify(await press("commitment.answer", "ada", "done"));
    expect(gone).toContain("You have answered it, or taken it away.");
  });

  it("ends all nudges by one tap, also by a second one", async () => {
    await make();
    await press("commitment.quiet");
    expect(JSON.stringify(await press("commitment.quiet"))).toContain("no more of these");
    await runAt(halfWay);
    expect(sent()).toEqual([]);
  });
});
