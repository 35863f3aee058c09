import type { Documents } from "../../../bot/ports/documents.ts";
import { pageRange, type Store } from "./work.ts";

/** The product's port over either of its drivers. */
export function portStore(documents: Documents): Store {
  let commits = 0;
  const name = () => `commit-${++commits}`;
  return {
    async create(partition, created) {
      const writes = created.map((each) => ({ op: "create", ...each }) as const);
      await documents.commit(partition, writes, name());
    },
    async change(partition, id, added) {
      const found = await documents.read(partition, id);
      if (!found) throw new Error("It is not there.");
      const { kind, version, body, etag } = found;
      const done = await documents.commit(
        partition,
        [
          { op: "replace", id, kind, version, body, etag },
          { op: "create", ...added },
        ],
        name(),
      );
      if (!done.ok) throw new Error("Someone was faster.");
    },
    page: async (partition) =>
      (await documents.list(partition, undefined, pageRange)).filter(({ body }) => body).length,
  };
}
