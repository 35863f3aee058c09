import { safe } from "@orpc/client";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "eve"]);
});
afterEach(() => world.end());

describe("a place in a circle", () => {
  it("can be declined to who asks, who may ask again", async () => {
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({
        members: [aMember("ada"), aMember("bo", { standing: "invited" })],
        home: river.conversation,
      }),
    });
    const [ada, bo, eve] = [await world.as("ada"), await world.as("bo"), await world.as("eve")];
    const person = personCalled("eve");
    await eve.circle.askToJoin(circle);
    const { error } = await safe(bo.circle.turnAway({ ...circle, person }));
    expect(error).toMatchObject({ code: "not-found" });
    await ada.circle.turnAway({ ...circle, person });
    expect((await ada.circle.page(circle)).asking).toEqual([]);
    expect((await safe(ada.circle.admit({ ...circle, person }))).error).toMatchObject({
      code: "not-found",
    });
    await eve.circle.askToJoin(circle);
    expect((await ada.circle.page(circle)).asking).toHaveLength(1);
  });
});
