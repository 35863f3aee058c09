import { part, round, type WrittenWorld, writtenWorld } from "./written-world.ts";

let world: WrittenWorld;
beforeEach(async () => {
  world = await writtenWorld();
});
afterEach(() => world.end());

const press = (name: string, data: { readonly verb: string }) =>
  world.press(name, { ...world.circle, round, ...data });

describe("a round in writing on its card", () => {
  it("gives each their own next step, and takes what they write in it", async () => {
    await world.open();
    expect(await press("ada", { verb: "agenda.written" })).toContain("Check-in");
    const place = { verb: "agenda.write", segment: 0, step: 0 };
    const next = await press("ada", { ...place, text: "Fine" } as never);
    expect(next).toContain("Questions");
    expect(next).toContain("How do I say no?");
    expect(part(await world.read(world.ada), 0, 0)?.mine).toBe("Fine");
    await press("ada", place);
    expect(part(await world.read(world.ada), 0, 0)?.mine).toBe("Fine");
    const advice = { verb: "agenda.write", segment: 1, step: 3, text: "Say it" };
    expect(await press("ada", advice)).toContain("write the steps before it first");
    expect(await press("eve", { verb: "agenda.written" })).not.toContain("say no");
  });

  it("shows members what was written once it is over, and names nobody who wrote nothing", async () => {
    await world.open();
    await world.write(world.ada, 0, 0, "Fine, thank you");
    await world.passes({ days: 4 });
    const own = await press("bo", { verb: "agenda.written" });
    expect(own).toContain("ada: Fine, thank you");
    expect(own).not.toContain("cy");
    expect(
      await press("bo", { verb: "agenda.write", segment: 0, step: 0, text: "x" } as never),
    ).toContain("over");
  });
});
