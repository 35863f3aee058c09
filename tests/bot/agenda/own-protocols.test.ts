import type { ProtocolRef } from "../../../shared/agenda/protocol-name.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { protocolId } from "../../../shared/kernel/ids.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aProtocol } from "../../builders/protocol.ts";
import type { Client } from "../http/api-world.ts";
import { type RunningWorld, runningWorld } from "./running-world.ts";

let world: RunningWorld;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeAll(async () => {
  world = await runningWorld();
  ({ ada, bo, cy } = world);
});
afterAll(() => world.end());
beforeEach(async () => {
  address = await world.circle();
});

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
    await world.begin();
    const own = { name: "Our way", steps: [{ title: "Tell it" }, {}, {}] };
    expect((await world.running()).segments[2]).toMatchObject({ ask, protocol: ours, own });
    await cy.agenda.editProtocol({
      ...{ ...address, protocol: ours, edition: 1 },
      content: { ...content, name: "Better" },
    });
    expect((await world.running()).segments[2]).toMatchObject({ own: { name: "Better" } });
    for (let taps = 0; taps < 5; taps++) await world.tap("skip");
    expect(await world.here()).toEqual(["ask", 0]);
    await cy.agenda.removeProtocol({ ...address, protocol: ours });
    expect((await world.running()).segments[2]).toMatchObject({ own: { name: "Better" } });
  });

  it("take the place of another in the middle of an ask, once, and give it back", async () => {
    await add();
    await world.begin();
    await world.tap("skip");
    const swap = (who: Client, protocol: ProtocolRef) =>
      who.agenda.swap({ ...world.at(), edition: 2, protocol });
    const answers = await Promise.all([swap(bo, ours), swap(cy, "troika")]);
    expect(answers.filter(({ moved }) => moved)).toHaveLength(1);
    expect((await world.running()).edition).toBe(3);
    await world.tap("swap-back", ada);
    expect((await world.running()).segments[1]).toMatchObject({ protocol: "listening" });
  });

  it("are planned with where nobody has moved the session on", async () => {
    const long = { ...content, steps: steps.map((step) => ({ ...step, minutes: 16 })) };
    await ada.agenda.addProtocol({ ...address, protocol: ours, content: long });
    await bo.agenda.choose({ ...address, ask: askCalled("first"), edition: 1, protocol: ours });
    const before = (await ada.circle.page(address)).agenda;
    expect(before.waiting).toHaveLength(1);
    await world.begin();
    await bo.schedule.close(world.at());
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
