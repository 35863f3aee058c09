import fc from "fast-check";
import { keepables, keeps } from "../../../shared/circle/keeps.ts";
import { emptied, goesAt, switchKeeping } from "../../../shared/circle/switch-keeping.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";

const at = "2026-11-23T09:00:00Z" as Instant;
const [ada, bo] = ["ada", "bo"].map(personCalled) as [never, never];
const agreed = (people: readonly never[]) =>
  ({ version: 1, edition: 1, editedBy: ada, since: at, agreed: people, settled: true }) as const;

it("keeps everything or nothing of what people say", () => {
  const kept = aCircle({});
  const silent = switchKeeping(kept, false, ada, at);
  for (const each of keepables)
    expect([keeps(kept, each), keeps(silent, each)]).toEqual([true, false]);
});

it("says since when and by whom, and when what was there goes", () => {
  const { unkept } = switchKeeping(aCircle({}), false, ada, at);
  expect(unkept).toEqual({ since: at, by: ada });
  expect(unkept && goesAt(unkept)).toBe(later(at, { days: 1 }));
});

it("stays as it is when it is switched to what it is, by whomever and whenever", () => {
  const silent = switchKeeping(aCircle({}), false, ada, at);
  expect(switchKeeping(silent, false, bo, later(at, { hours: 3 }))).toBe(silent);
  const kept = aCircle({});
  expect(switchKeeping(kept, true, bo, at)).toBe(kept);
});

it("asks everyone whether the charter still holds, and no more once it is switched back", () => {
  const circle = aCircle({ charter: agreed([ada, bo]) });
  const silent = switchKeeping(circle, false, ada, at);
  expect(silent.charter?.again).toEqual({ at, holds: [] });
  const back = switchKeeping(silent, true, bo, later(at, { minutes: 1 }));
  expect([back.unkept, back.charter?.again]).toEqual([undefined, undefined]);
});

it("leaves a question alone that was asked for something else", () => {
  const again = { at: later(at, { days: -1 }), holds: [] };
  const circle = {
    ...aCircle({ charter: { ...agreed([ada]), again } }),
    unkept: { since: at, by: ada },
  };
  expect(switchKeeping(circle, true, bo, at).charter?.again).toEqual(again);
});

it("asks anew when it keeps things again after they were gone", () => {
  const circle = aCircle({ charter: agreed([ada]) });
  const gone = emptied(switchKeeping(circle, false, ada, at), later(at, { days: 1 }));
  const { charter, ...rest } = gone;
  const settled = { ...rest, charter: agreed([ada]) } as typeof gone;
  const again = later(at, { days: 9 });
  expect(switchKeeping(settled, true, bo, again).charter?.again?.at).toBe(again);
  expect(charter).toBeDefined();
});

it("takes offers and wishes away once, and only where nothing is kept", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (offer, wish, silent) => {
      const circle = aCircle({});
      const members = circle.members.map((each) => ({ ...each, offer, wish }));
      const before = switchKeeping({ ...circle, members }, !silent, ada, at);
      const after = emptied(before, at);
      expect(emptied(after, later(at, { days: 2 }))).toBe(after);
      const said = after.members.flatMap((each) => [each.offer, each.wish]).join("");
      expect(said).toBe(silent ? "" : circle.members.map(() => offer + wish).join(""));
    }),
  );
});
