import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { type JoinedWorld, joinedWorld, outcome } from "../circle/joined-world.ts";
import { type Client, contoso } from "../http/api-world.ts";

const words = "I spoke too much";

let world: JoinedWorld;
let address: CircleAddress;
let ada: Client;
beforeEach(async () => {
  const led = aSession({ state: "closed", facilitator: personCalled("ada") });
  world = await joinedWorld([led], { root: "root" });
  ({ address, ada } = world);
  await ada.rotation.keepLed({ ...address, session: sessionCalled("first"), text: words });
});
afterEach(() => world.end());

const own = () => ({ circle: address.circle, session: sessionCalled("first") });
const notes = async (who = ada) => (await who.rotation.myLed()).notes;

describe("what someone kept on facilitating", () => {
  it("stays theirs to read and to remove after they have left the circle", async () => {
    await ada.circle.leave(address);
    const there = { ...address, session: sessionCalled("first") };
    expect(await outcome(ada.rotation.led(there))).toBe("not-found");
    expect(await notes()).toMatchObject([{ circleName: "River circle", text: words }]);
    await ada.rotation.standLed({ ...own(), stands: false });
    await ada.rotation.standLed({ ...own(), stands: false });
    expect(await notes()).toEqual([]);
    await ada.rotation.standLed({ ...own(), stands: true });
    expect(await notes()).toHaveLength(1);
  });

  it("is gone from its own page too once it is removed, and can be written anew", async () => {
    const there = { ...address, session: sessionCalled("first") };
    await ada.rotation.standLed({ ...own(), stands: false });
    expect(await ada.rotation.led(there)).toEqual({ text: "" });
    await ada.rotation.keepLed({ ...there, text: "I listened" });
    expect(await notes()).toMatchObject([{ text: "I listened" }]);
    const mine = personPartition(contoso, personCalled("ada"));
    expect(JSON.stringify(await world.context.documents.list(mine))).not.toContain(words);
  });

  it("is nobody else's", async () => {
    for (const who of [world.bo, world.zoe]) {
      expect(await notes(who)).toEqual([]);
      expect(await outcome(who.rotation.standLed({ ...own(), stands: false }))).toBe("not-found");
    }
    expect(await notes()).toHaveLength(1);
  });
});
