import fc from "fast-check";
import { edited, inOrder, type Listed, lastPlace, moved } from "../../../shared/kernel/listed.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

const item = (id: string, order: number, over: Partial<Listed> = {}): Listed => ({
  id,
  order,
  edition: 1,
  editedBy: personCalled("ada"),
  ...over,
});
const names = (items: readonly Listed[]) => inOrder(items).map(({ id }) => id);
const withChanges = (items: readonly Listed[], changed: readonly Listed[]) =>
  items.map((each) => changed.find(({ id }) => id === each.id) ?? each);

describe("a list that a circle keeps", () => {
  const abc = [item("a", 1), item("b", 2), item("c", 3)];

  it("moves an item before another, changing it alone", () => {
    const changed = moved(abc, "c", "b");
    expect(changed).toHaveLength(1);
    expect(names(withChanges(abc, changed))).toEqual(["a", "c", "b"]);
  });

  it("moves an item to the end", () => {
    expect(names(withChanges(abc, moved(abc, "a", null)))).toEqual(["b", "c", "a"]);
  });

  it("takes the same edit sent twice as one, and any other of an older edition not at all", () => {
    const [ada, bo] = [personCalled("ada"), personCalled("bo")];
    const content = { order: 7 };
    const once = edited(abc, "a", 1, content, ada);
    if (!once.ok) throw new Error(once.refusal);
    const after = withChanges(abc, [once.value]);
    expect(edited(after, "a", 1, content, ada)).toEqual(once);
    expect(edited(after, "a", 1, { order: 8 }, ada).ok).toBe(false);
    expect(edited(after, "a", 1, content, bo).ok).toBe(false);
    expect(edited(after, "a", 0, content, ada).ok).toBe(false);
  });

  it("changes nothing for an item or a place that is not there", () => {
    expect(moved(abc, "x", "a")).toEqual([]);
    expect(moved(abc, "a", "x")).toEqual([]);
  });

  it("shows nothing that was removed", () => {
    const removedAt = instant("2026-11-20T09:00:00Z");
    expect(names([item("a", 1, { removedAt }), item("b", 2)])).toEqual(["b"]);
  });

  it("puts every move where it was asked, however many there are", () => {
    const move = fc.record({ which: fc.nat(5), before: fc.option(fc.nat(5)) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 150 }), (moves) => {
        const begun = ["a", "b", "c", "d", "e", "f"].map((id, index) => item(id, index + 1));
        const items = moves.reduce(movedAsAsked, begun);
        expect(lastPlace(items)).toBeGreaterThan(Math.max(...items.map(({ order }) => order)));
      }),
    );
  });
});

interface Move {
  readonly which: number;
  /** `null`: to the end. */
  readonly before: number | null;
}

function movedAsAsked(items: readonly Listed[], { which, before }: Move): readonly Listed[] {
  const order = names(items);
  const id = order[which] ?? "a";
  const target = before === null ? null : (order[before] ?? null);
  if (target === id) return items;
  const rest = order.filter((each) => each !== id);
  const place = target === null ? rest.length : rest.indexOf(target);
  const changed = withChanges(items, moved(items, id, target));
  expect(names(changed)).toEqual(rest.toSpliced(place, 0, id));
  return changed;
}
