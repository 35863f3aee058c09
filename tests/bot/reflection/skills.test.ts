import { personPartition } from "../../../bot/ports/partition.ts";
import { personCalled } from "../../builders/ids.ts";
import { refusal } from "../../journeys/played-circle.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo"]);
});
afterEach(() => world.end());

const saying = { name: "Saying no", stage: "learning" } as const;

describe("one's own map of skills", () => {
  it("is one's own alone, as it was kept last", async () => {
    const [ada, bo] = [await world.as("ada"), await world.as("bo")];
    expect(await ada.reflection.skills()).toEqual({ skills: [], edition: 0 });
    await ada.reflection.keepSkills({ skills: [saying], edition: 0 });
    await ada.reflection.keepSkills({ skills: [{ ...saying, stage: "can" }], edition: 1 });
    expect(await ada.reflection.skills()).toMatchObject({ skills: [{ stage: "can" }], edition: 2 });
    expect(await bo.reflection.skills()).toEqual({ skills: [], edition: 0 });
  });

  it("loses nothing to another device of one's own, nor to two at once", async () => {
    const ada = await world.as("ada");
    const keep = (name: string) =>
      ada.reflection.keepSkills({ skills: [{ name, stage: "want" }], edition: 0 });
    const both = await Promise.allSettled([keep("One"), keep("Two")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusal(keep("Three"))).toBe("changed-on-another-device");
  });

  it("is gone from the store when nothing stands on it any more", async () => {
    const ada = await world.as("ada");
    await ada.reflection.keepSkills({ skills: [saying], edition: 0 });
    await ada.reflection.keepSkills({ skills: [], edition: 1 });
    const mine = personPartition(contoso, personCalled("ada"));
    expect(await world.context.documents.read(mine, "skills")).toBeUndefined();
    await ada.reflection.keepSkills({ skills: [], edition: 0 });
    await ada.reflection.keepSkills({ skills: [saying], edition: 0 });
    expect((await ada.reflection.skills()).skills).toEqual([saying]);
  });
});
