import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { WrittenView } from "../../../shared/contract/written.ts";
import { type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import { charterWorld } from "../circle/charter-world.ts";
import type { Client } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof charterWorld>>;
let circle: CircleAddress;
let ada: Client;
let bo: Client;
const round: SessionId = sessionId.parse("roundinwriting01");

beforeEach(async () => {
  world = await charterWorld();
  ({ circle, ada, bo } = await world.started());
  await bo.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
});
afterEach(() => world.end());

const open = (who = ada, id = round) => who.agenda.openWritten({ ...circle, round: id, days: 3 });
const read = (who: Client, id = round) => who.agenda.written({ ...circle, round: id });
const write = (who: Client, segment: number, step: number, text: string) =>
  who.agenda.write({ ...circle, round, segment, step, text });
const part = (view: WrittenView, segment: number, step: number) =>
  view.parts.find((each) => each.segment === segment && each.step === step);
const press = (name: string, data: { readonly verb: string }) =>
  world.press(name, { ...circle, round, ...data });

describe("a round in writing on its card", () => {
  it("gives each their own next step, and takes what they write in it", async () => {
    await open();
    expect(await press("ada", { verb: "agenda.written" })).toContain("Check-in");
    const place = { verb: "agenda.write", segment: 0, step: 0 };
    const next = await press("ada", { ...place, text: "Fine" } as never);
    expect(next).toContain("Questions");
    expect(next).toContain("How do I say no?");
    expect(part(await read(ada), 0, 0)?.mine).toBe("Fine");
    await press("ada", place);
    expect(part(await read(ada), 0, 0)?.mine).toBe("Fine");
    const advice = { verb: "agenda.write", segment: 1, step: 3, text: "Say it" };
    expect(await press("ada", advice)).toContain("write the steps before it first");
    expect(await press("eve", { verb: "agenda.written" })).not.toContain("say no");
  });

  it("shows members what was written once it is over, and names nobody who wrote nothing", async () => {
    await open();
    await write(ada, 0, 0, "Fine, thank you");
    await world.passes({ days: 4 });
    const own = await press("bo", { verb: "agenda.written" });
    expect(own).toContain("ada: Fine, thank you");
    expect(own).not.toContain("cy");
    expect(
      await press("bo", { verb: "agenda.write", segment: 0, step: 0, text: "x" } as never),
    ).toContain("over");
  });
});
