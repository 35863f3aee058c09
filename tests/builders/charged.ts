import type { Documents, StoredDocument, Write } from "../../bot/ports/documents.ts";
import type { Partition } from "../../bot/ports/partition.ts";

/** What Azure Cosmos DB charges for a document, in request units per KB begun. */
const perKb = { read: 1, create: 5.5, replace: 10.3, delete: 5.5 } as const;
/** What it charges for a query in one partition, and about what for each KB that comes back. */
const query = { least: 2.5, perKb: 0.3 } as const;
/** Bytes that the service and the driver add to each document: `_rid`, `_self`, `_etag`, `_ts`, the commit's name. */
const added = 260;

/** A store that keeps account of the request units its use would cost in Cosmos DB, whatever driver it is. */
export interface Charged extends Documents {
  /** Request units since this was last asked, to a tenth. */
  spent(): number;
}

/** Estimates by the documented formulas: the real figures are the service's own. */
export function charged(documents: Documents): Charged {
  let units = 0;
  const size = async (partition: Partition, id: string) => {
    const found = await documents.read(partition, id);
    return found ? bytes(found) : 0;
  };
  const put = async (partition: Partition, write: Write) => {
    const content = write.op === "delete" ? undefined : { partition, ...write };
    // A document that is deleted is replaced by its trace; a job leaves none.
    const kb = kbOf(content ? bytes(content) : await size(partition, write.id));
    const leavesTrace = write.op === "delete" && !write.id.startsWith("job|");
    units += leavesTrace ? perKb.replace : perKb[write.op] * kb;
  };
  const putAll = async (partition: Partition, writes: readonly Write[]) => {
    for (const write of writes) await put(partition, write);
  };
  const move = (job: StoredDocument) => put(job.partition, { ...job, op: "replace" });
  return {
    async read(partition, id) {
      const found = await documents.read(partition, id);
      units += perKb.read * kbOf(found ? bytes(found) : 0);
      return found;
    },
    async list(partition, kind, range) {
      const found = await documents.list(partition, kind, range);
      units +=
        query.least + (query.perKb * found.reduce((sum, each) => sum + bytes(each), 0)) / 1024;
      return found;
    },
    async commit(partition, writes, commit) {
      await putAll(partition, writes);
      return documents.commit(partition, writes, commit);
    },
    due: (now, limit) => documents.due(now, limit),
    async claim(job, leaseEnd) {
      await move(job);
      return documents.claim(job, leaseEnd);
    },
    async settle(job, writes) {
      const { partition, id, etag } = job;
      await putAll(partition, [{ op: "delete", id, etag }, ...writes]);
      return documents.settle(job, writes);
    },
    async postpone(job, dueAt, body) {
      await move({ ...job, body });
      return documents.postpone(job, dueAt, body);
    },
    close: () => documents.close(),
    spent() {
      const sum = units;
      units = 0;
      return Math.round(sum * 10) / 10;
    },
  };
}

/** As it would lie in the container. */
function bytes(
  content: Pick<StoredDocument, "partition" | "id" | "kind" | "version" | "body" | "dueAt">,
) {
  const { partition, id, kind, version, body, dueAt } = content;
  return (
    Buffer.byteLength(JSON.stringify({ id, pk: partition, kind, v: version, body, dueAt })) + added
  );
}

function kbOf(size: number): number {
  return Math.max(1, Math.ceil(size / 1024));
}
