import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { refusal } from "../../journeys/played-circle.ts";
import { sharingWorld, words } from "./sharing-world.ts";

let world: Awaited<ReturnType<typeof sharingWorld>>;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.end());

describe("sharing an answer", () => {
  it("leaves it in its writer's partition until the second tap", async () => {
    const ada = await world.as("ada");
    await ada.reflection.write({ ...world.address, text: words });
    await world.runDue();
    expect(await world.inCircle()).toBe(false);
    expect(await world.answers("bo")).toEqual([]);
    await ada.reflection.share({ ...world.address, text: words });
    await world.runDue();
    expect(await world.answers("bo")).toMatchObject([{ by: personCalled("ada"), text: words }]);
    expect((await ada.reflection.mine(world.address)).shared).toBe(world.clock.now());
  });

  it("is the same after a second tap, and tells the circle that something is new", async () => {
    const version = async () => (await (await world.as("bo")).circle.page(world.address)).version;
    const before = await version();
    const ada = await world.shared();
    await ada.reflection.share({ ...world.address, text: words });
    await world.runDue();
    expect(await world.answers("bo")).toHaveLength(1);
    expect(await version()).toBe(before + 1);
  });

  it("takes nothing but the words that its writer has seen", async () => {
    const ada = await world.as("ada");
    await ada.reflection.write({ ...world.address, text: "Other words." });
    const blind = ada.reflection.share({ ...world.address, text: words });
    expect(await refusal(blind)).toBe("changed-meanwhile");
    expect(
      await refusal((await world.as("bo")).reflection.share({ ...world.address, text: words })),
    ).toBe("not-found");
  });

  it("stands apart from what the page and the rules read", async () => {
    await world.shared();
    const ids = (await world.everything())
      .filter((document) => JSON.stringify(document).includes(words))
      .map(({ id }) => id);
    expect(ids).toEqual([`shared|${world.address.session}|${personCalled("ada")}`]);
    expect(JSON.stringify(await (await world.as("bo")).circle.page(world.address))).not.toContain(
      words,
    );
  });

  it("is read by members, those who joined later too, and by nobody else", async () => {
    await world.shared();
    expect(await world.answers("late")).toHaveLength(1);
    expect(await refusal(world.answers("eve"))).toBe("not-found");
    const late = await world.as("late");
    expect(await refusal(late.reflection.write({ ...world.address, text: "Hello." }))).toBe(
      "not-found",
    );
  });
});

describe("taking it back", () => {
  it("takes it out of the circle's store, whoever has it open", async () => {
    const ada = await world.shared();
    await world.shared("bo");
    await ada.reflection.takeBack(world.own);
    await world.runDue();
    expect((await world.answers("cy")).map(({ by }) => by)).toEqual([personCalled("bo")]);
    expect((await ada.reflection.mine(world.address)).text).toBe(words);
    await ada.reflection.takeBack(world.own);
  });

  it("also happens with other words, with none, and with the entry's end", async () => {
    const ada = await world.as("ada");
    const ways = [
      () => ada.reflection.write({ ...world.address, text: "Other words." }),
      () => ada.reflection.write({ ...world.address, text: "" }),
      () => ada.reflection.edit({ ...world.own, text: "Other words." }),
      () => ada.reflection.remove(world.own),
    ];
    for (const way of ways) {
      await world.shared();
      expect(await world.inCircle()).toBe(true);
      await way();
      await world.runDue();
      expect(await world.inCircle()).toBe(false);
    }
  });

  it("is possible for who has left the circle", async () => {
    const ada = await world.shared();
    await ada.circle.leave(world.address);
    world.directory.leaves("ada");
    await world.runDue();
    expect(await refusal(world.answers("ada"))).toBe("not-found");
    await ada.reflection.takeBack(world.own);
    await world.runDue();
    expect(await world.inCircle()).toBe(false);
    expect((await ada.reflection.journal()).entries).toMatchObject([{ text: words }]);
  });

  it("wins over a sharing that is carried out late, or twice", async () => {
    const ada = await world.as("ada");
    await ada.reflection.write({ ...world.address, text: words });
    await ada.reflection.share({ ...world.address, text: words });
    await ada.reflection.takeBack(world.own);
    await world.runDue();
    expect(await world.inCircle()).toBe(false);
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.runDue();
    expect(await world.inCircle()).toBe(false);
  });

  it("is seen to once more, for a run that was under way elsewhere", async () => {
    const ada = await world.shared();
    const copy = (await world.everything()).find(({ id }) => id.startsWith("shared|"));
    if (!copy) throw new Error("nothing is shared");
    await ada.reflection.takeBack(world.own);
    await world.runDue();
    const { id, kind, version, body } = copy;
    const again = { op: "create", id, kind, version, body } as const;
    await world.context.documents.commit(copy.partition, [again], "late");
    world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
    await world.runDue();
    expect(await world.inCircle()).toBe(false);
  });
});
