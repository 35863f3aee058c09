import { aCircle, aMember } from "../../builders/circle.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { refusal } from "../../journeys/played-circle.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy", "zoe"]);
});
afterEach(() => world.end());

/** The circle of Ada, Bo and Cy with a session in this state. */
async function during(state: "planned" | "live" | "cancelled") {
  const session = aSession({ state });
  const members = ["ada", "bo", "cy"].map((name) => aMember(name));
  const circle = aCircle({ members, tenant: contoso });
  const address = await storedCircle(world.context.documents, { circle, sessions: [session] });
  world.clock.moveTo(session.startsAt);
  return { ...address, session: session.id };
}

describe("a note to oneself", () => {
  it("is written while the session runs, stands in one's journal, and is nobody else's", async () => {
    const address = await during("live");
    const [ada, bo] = [await world.as("ada"), await world.as("bo")];
    await ada.reflection.write({ ...address, text: "Ask Petra" });
    const mine = await ada.reflection.mine(address);
    expect(mine).toMatchObject({ text: "Ask Petra", questions: [], pulse: "closed" });
    expect((await ada.reflection.journal()).entries).toMatchObject([{ text: "Ask Petra" }]);
    expect((await bo.reflection.mine(address)).text).toBe("");
    expect((await bo.reflection.summary(address)).marked).toEqual([]);
    await ada.reflection.write({ ...address, text: "" });
    expect((await ada.reflection.journal()).entries).toEqual([]);
  });

  it("is the writer's alone as long as the session runs", async () => {
    const address = await during("live");
    const ada = await world.as("ada");
    await ada.reflection.write({ ...address, text: "Ask Petra" });
    const shared = ada.reflection.share({ ...address, text: "Ask Petra" });
    expect(await refusal(shared)).toBe("not-found");
    const counted = ada.reflection.pulse({ ...address, worth: "yes", got: "yes" });
    expect(await refusal(counted)).toBe("not-found");
  });

  it("is not there for a stranger", async () => {
    const live = await during("live");
    const text = "From outside";
    const zoe = await world.as("zoe");
    expect(await refusal(zoe.reflection.write({ ...live, text }))).toBe("not-found");
  });

  it.each(["planned", "cancelled"] as const)(
    "is not there for a session that is %s",
    async (state) => {
      const address = await during(state);
      const ada = await world.as("ada");
      expect(await refusal(ada.reflection.write({ ...address, text: "Too soon" }))).toBe(
        "not-found",
      );
    },
  );
});
