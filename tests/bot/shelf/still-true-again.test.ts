import { type Instant, later } from "../../../shared/time/instant.ts";
import { begin, type ShelfWorld, shelfWorld } from "./shelf-world.ts";

let world: ShelfWorld;
beforeEach(async () => {
  world = await shelfWorld();
});
afterEach(() => world.end());

const halfAYear = { days: 182 } as const;
const asked = () =>
  world.messenger.sent.filter(({ message }) =>
    JSON.stringify(message.card).includes("shelf.still"),
  );
const runAt = async (at: Instant) => {
  world.clock.moveTo(at);
  await world.runDue();
};

it("is asked once more half a year after somebody said that it holds, or looked at it", async () => {
  const { circle } = world;
  const ada = await world.as("ada");
  const { resource } = await ada.shelf.add({ ...circle, title: "Old wisdom", why: "" });
  const first = later(begin, halfAYear);
  await runAt(first);
  await world.press("ada", { verb: "shelf.judge", ...circle, resource, verdict: "still" });
  await world.press("ada", { verb: "shelf.judge", ...circle, resource, verdict: "still" });
  const second = later(first, halfAYear);
  await runAt(later(second, { hours: -1 }));
  expect(asked()).toHaveLength(1);
  await runAt(second);
  expect(asked()).toHaveLength(2);
  await ada.shelf.edit({ ...circle, resource, edition: 1, title: "Newer", why: "" });
  await runAt(later(second, halfAYear));
  expect(asked()).toHaveLength(3);
});
