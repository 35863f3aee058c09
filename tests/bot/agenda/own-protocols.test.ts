import type { RunningMove } from "../../../shared/agenda/move-running.ts";
import type { ProtocolRef } from "../../../shared/agenda/protocol-name.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { protocolId } from "../../../shared/kernel/ids.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aProtocol } from "../../builders/protocol.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

type World = Awaited<ReturnType<typeof apiWorld>>;

const session = aSession();
const { startsAt } = session;
let world: World;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeAll(async () => {
  world = await apiWorld(["ada", "bo", "cy", "eve"]);
  [ada, bo, cy] = [await world.as("ada"), await world.as("bo"), await world.as("cy")];
});
afterAll(() => world.end());
beforeEach(async () => {
  const circle = aCircle({ id: world.context.freshId() as CircleAddress["circle"] });
  const asks = ["first", "second"].map((name, index) =>
    anAsk({ id: askCalled(name), text: name, order: index + 1, by: personCalled("bo") }),
  );
  address = await storedCircle(world.context.documents, { circle, sessions: [session], asks });
  world.clock.moveTo(startsAt);
});

const at = () => ({ ...address, session: session.id });
const begin = (who = ada) => who.schedule.start(at());
const running = async (who = bo): Promise<RunningView> => {
  const { running: view } = await who.circle.page(address);
  if (!view) throw new Error("Nothing runs.");
  return view;
};
const tap = async (move: RunningMove, who = ada, edition?: number) =>
  who.agenda.run({ ...at(), move, edition: edition ?? (await running(who)).edition });
const here = async () => {
  const { segments, segment, step } = await running();
  return [segments[segment]?.kind, step];
};
describe("the circle's own protocols", () => {
  const { id: ours, name, modes, roles, steps } = aProtocol();
  const content = { name, modes, roles, steps };
  const add = (who = ada, protocol = ours) =>
    who.agenda.addProtocol({ ...address, protocol, content });
  const shown = async () => (await cy.circle.page(address)).protocols ?? [];

  it("are any member's to write, change, remove and bring back, and everyone's to see", async () => {
    await add();
    await add();
    expect(await shown()).toEqual([{ id: ours, by: personCalled("ada"), edition: 1, ...content }]);
    const other = { ...content, name: "Other way", modes: ["advice" as const] };
    await bo.agenda.editProtocol({ ...address, protocol: ours, edition: 1, content: other });
    expect(await shown()).toMatchObject([{ name: "Other way", edition: 2 }]);
    await cy.agenda.removeProtocol({ ...address, protocol: ours });
    expect(await shown()).toEqual([]);
    await bo.agenda.restoreProtocol({ ...address, protocol: ours });
    expect(await shown()).toMatchObject([{ name: "Other way" }]);
  });

  it("tell the slower of two who was faster, and take the same edit twice as one", async () => {
    await add();
    const edit = (who: Client, called: string) =>
      who.agenda.editProtocol({
        ...{ ...address, protocol: ours, edition: 1, content: { ...content, name: called } },
      });
    await edit(bo, "Bo's");
    await edit(bo, "Bo's");
    await expect(edit(ada, "Ada's")).rejects.toMatchObject({
      code: "changed-meanwhile",
      data: { by: personCalled("bo") },
    });
    expect(await shown()).toMatchObject([{ name: "Bo's", edition: 2 }]);
  });

  it("are eight at most, and none that is too long", async () => {
    const many = Array.from({ length: 8 }, (_, at) => protocolId.parse(`ourway000000000${at}`));
    for (const id of many) await add(ada, id);
    const ninth = protocolId.parse("ourway0000000009");
    await expect(add(bo, ninth)).rejects.toMatchObject({ code: "too-many" });
    const long = { ...content, steps: steps.map((step) => ({ ...step, minutes: 30 })) };
    await expect(
      bo.agenda.editProtocol({ ...address, protocol: ours, edition: 1, content: long }),
    ).rejects.toMatchObject({ status: 400 });
  });

  it("run in a session in their own words, follow a change in what comes, and stay in what was begun", async () => {
    await add();
    const ask = askCalled("second");
    await bo.agenda.choose({ ...address, ask, edition: 1, protocol: ours });
    await begin();
    const own = { name: "Our way", steps: [{ title: "Tell it" }, {}, {}] };
    expect((await running()).segments[2]).toMatchObject({ ask, protocol: ours, own });
    await cy.agenda.editProtocol({
      ...{ ...address, protocol: ours, edition: 1 },
      content: { ...content, name: "Better" },
    });
    expect((await running()).segments[2]).toMatchObject({ own: { name: "Better" } });
    for (let taps = 0; taps < 5; taps++) await tap("skip");
    expect(await here()).toEqual(["ask", 0]);
    await cy.agenda.removeProtocol({ ...address, protocol: ours });
    expect((await running()).segments[2]).toMatchObject({ own: { name: "Better" } });
  });

  it("take the place of another in the middle of an ask, once, and give it back", async () => {
    await add();
    await begin();
    await tap("skip");
    const swap = (who: Client, protocol: ProtocolRef) =>
      who.agenda.swap({ ...at(), edition: 2, protocol });
    const answers = await Promise.all([swap(bo, ours), swap(cy, "troika")]);
    expect(answers.filter(({ moved }) => moved)).toHaveLength(1);
    expect((await running()).edition).toBe(3);
    await tap("swap-back", ada);
    expect((await running()).segments[1]).toMatchObject({ protocol: "listening" });
  });

  it("are planned with where nobody has moved the session on", async () => {
    const long = { ...content, steps: steps.map((step) => ({ ...step, minutes: 16 })) };
    await ada.agenda.addProtocol({ ...address, protocol: ours, content: long });
    await bo.agenda.choose({ ...address, ask: askCalled("first"), edition: 1, protocol: ours });
    const before = (await ada.circle.page(address)).agenda;
    expect(before.waiting).toHaveLength(1);
    await begin();
    await bo.schedule.close(at());
    const { agenda } = await ada.circle.page(address);
    const asks = agenda.segments.flatMap((each) => (each.kind === "ask" ? [each.ask.text] : []));
    expect(asks).toEqual(["second"]);
  });

  it("are not found by a stranger", async () => {
    await add();
    const eve = await world.as("eve");
    await expect(add(eve)).rejects.toMatchObject({ code: "not-found" });
    await expect(eve.agenda.removeProtocol({ ...address, protocol: ours })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
