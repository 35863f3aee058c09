import type { Item, Row } from "./move-world.ts";

/** Both sides hold the same, but etags, the move's own record and what has expired. */
export function expectMoved(rows: readonly Row[], items: readonly Item[]): void {
  const live = rows.filter(({ expires_at }) => expires_at === null || expires_at > Date.now());
  const moved = items.filter(({ kind }) => kind !== "move");
  expect(items.length - moved.length).toBe(1);
  const ends = new Map(moved.map((item) => [`${item.pk} ${item.id}`, item]));
  expect(moved).toHaveLength(live.length);
  for (const row of live) {
    const { pk, id, kind, v, body, dueAt, ttl, _ts, _etag } = ends.get(
      `${row.partition} ${row.id}`,
    ) as Item;
    const expected = [
      row.partition,
      row.id,
      row.kind,
      row.version,
      JSON.parse(row.body),
      row.due_at,
    ];
    expect([pk, id, kind, v, body, dueAt ?? null]).toEqual(expected);
    expect(ttl === undefined).toBe(row.expires_at === null);
    if (ttl !== undefined)
      expect(Math.abs((_ts + ttl) * 1000 - (row.expires_at ?? 0))).toBeLessThan(5000);
    expect(_etag).not.toContain(row.etag);
  }
}
