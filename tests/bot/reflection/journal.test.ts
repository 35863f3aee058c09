import { personPartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { refusal } from "../../journeys/played-circle.ts";
import { contoso } from "../http/api-world.ts";
import { sharingWorld, words } from "./sharing-world.ts";

let world: Awaited<ReturnType<typeof sharingWorld>>;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.end());

describe("the journal", () => {
  it("removes an entry, and brings it back for its writer alone", async () => {
    const ada = await world.shared();
    await ada.reflection.remove(world.own);
    await ada.reflection.remove(world.own);
    expect((await ada.reflection.journal()).entries).toEqual([]);
    expect((await ada.reflection.mine(world.address)).text).toBe("");
    await ada.reflection.restore(world.own);
    await ada.reflection.restore(world.own);
    const [entry] = (await ada.reflection.journal()).entries;
    expect(entry).toMatchObject({ text: words });
    expect(entry?.shared).toBeUndefined();
    await world.runDue();
    expect(await world.answers("bo")).toEqual([]);
  });

  it("keeps what was removed for a minute and not longer", async () => {
    const ada = await world.shared();
    world.written.length = 0;
    await ada.reflection.remove(world.own);
    const removed = world.written.find(
      (write) => write.op !== "delete" && write.kind === "journal",
    );
    expect(removed).toMatchObject({ ttl: 60 });
    expect(await refusal((await world.as("bo")).reflection.restore(world.own))).toBe("not-found");
  });

  it("keeps an edited entry at its day, and knows no entry of another person", async () => {
    const ada = await world.shared();
    const [before] = (await ada.reflection.journal()).entries;
    world.clock.moveTo(later(world.clock.now(), { days: 1 }));
    await ada.reflection.edit({ ...world.own, text: "I spoke." });
    const [after] = (await ada.reflection.journal()).entries;
    expect(after).toMatchObject({ text: "I spoke.", at: before?.at });
    const bo = await world.as("bo");
    const edited = bo.reflection.edit({ ...world.own, text: "Mine now." });
    expect(await refusal(edited)).toBe("not-found");
    expect(await refusal(bo.reflection.remove(world.own))).toBe("not-found");
  });

  it("reads what earlier builds have written", async () => {
    const entry = {
      tenant: world.address.tenant,
      ...world.own,
      circleName: "River circle",
      prompt: "helped",
      text: "An old thought.",
      at: world.clock.now(),
    };
    const { documents } = world.context;
    const id = `journal|${world.address.circle}|${world.address.session}`;
    await documents.commit(
      personPartition(contoso, personCalled("ada")),
      [{ op: "create", id, kind: "journal", version: 1, body: entry }],
      "older",
    );
    const ada = await world.as("ada");
    expect((await ada.reflection.journal()).entries).toEqual([entry]);
    expect(await ada.reflection.mine(world.address)).toMatchObject({
      prompt: "helped",
      text: "An old thought.",
    });
  });
});
