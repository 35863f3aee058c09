import { ORPCError, safe } from "@orpc/client";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy", "eve"]);
  address = await storedCircle(world.context.documents, { circle: aCircle({ root: "root-1" }) });
});
afterEach(() => world.end());

const rhythm = { every: "weekly", minutes: 30 } as const;
const change = async (name: string, called: string, edition: number) =>
  (await world.as(name)).circle.change({
    ...address,
    name: called,
    purpose: "Saying no",
    rhythm,
    edition,
  });
const shown = async () => (await world.as("cy")).circle.page(address);
async function refusal(changed: Promise<unknown>) {
  const { error } = await safe(changed);
  return error instanceof ORPCError ? { code: error.code, data: error.data } : undefined;
}

describe("a circle's settings", () => {
  it("say what it is for, of what there are words to start from, or nothing of that", async () => {
    const bo = await world.as("bo");
    const terms = { ...address, name: "Delta", purpose: "Saying no", rhythm };
    await bo.circle.change({ ...terms, kit: "community", edition: 1 });
    expect(await shown()).toMatchObject({ kit: "community" });
    await bo.circle.change({ ...terms, edition: 2 });
    expect(await shown()).not.toHaveProperty("kit");
  });

  it("are any member's to change, and the invitation follows", async () => {
    await change("bo", "Delta", 1);
    expect(await shown()).toMatchObject({
      name: "Delta",
      purpose: "Saying no",
      rhythm,
      edition: 2,
    });
    await world.runDue();
    expect(world.messenger.sent.at(-1)).toMatchObject({ activity: "root-1" });
  });

  it("keep the first of two changes and tell the second who was first", async () => {
    const both = ["ada", "bo"].map((name) => refusal(change(name, `${name}'s`, 1)));
    const refused = (await Promise.all(both)).filter((each) => each !== undefined);
    const { name, edition } = await shown();
    const first = name === "ada's" ? "ada" : "bo";
    expect(refused).toEqual([
      { code: "changed-meanwhile", data: { by: personCalled(first), name: first } },
    ]);
    expect(edition).toBe(2);
    await change("ada", "agreed", 2);
    expect((await shown()).name).toBe("agreed");
  });

  it("are not stale because of what else happens in the circle", async () => {
    const ada = await world.as("ada");
    await ada.agenda.add({ ...address, text: "An ask", mode: "advice" });
    await change("bo", "Delta", 1);
    expect((await shown()).name).toBe("Delta");
  });

  it("are nobody's who is not in it", async () => {
    expect(await refusal(change("eve", "Mine", 1))).toMatchObject({ code: "not-found" });
  });
});
