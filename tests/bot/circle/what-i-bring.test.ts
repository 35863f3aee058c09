import { readInside } from "../../../bot/circle/documents.ts";
import type { ZoneName } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "../http/api-world.ts";

const said = { offer: "Listening", wish: "Saying no" };

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo"]);
});
afterEach(() => world.end());

describe("what I bring", () => {
  it("lets whoever is in say something else of themselves, and stays as it was otherwise", async () => {
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({ members: [aMember("ada"), aMember("bo")], home: river.conversation }),
    });
    const ada = await world.as("ada");
    const before = await readInside(world.context, circle);
    const hours = { weekdays: [2], from: "08:00", until: "12:00" };
    const zone = "Asia/Kolkata" as ZoneName;
    await ada.circle.join({ ...circle, ...said, hours, zone });
    const after = await readInside(world.context, circle);
    const [me] = after?.circle.value.members ?? [];
    expect(me).toEqual({ ...before?.circle.value.members[0], ...said, hours, zone });
    expect(after?.circle.value.ledger).toEqual(before?.circle.value.ledger);
    expect(await ada.circle.introduction(circle)).toEqual({ ...said, hours, zone });
  });
});
