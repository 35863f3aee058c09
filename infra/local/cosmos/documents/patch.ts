import { z } from "zod";
import { parseQuery } from "../query/parse-query.ts";
import type { Value } from "../query/query.ts";
import { runQuery } from "../query/run-query.ts";
import type { Row } from "../storage/document-table.ts";
import { badRequest, preconditionFailed } from "../wire/refusal.ts";
import type { DocumentWrite } from "./document-write.ts";
import { changeAt, moved, takenOut } from "./patch-paths.ts";
import { type UserDocument, userDocument } from "./user-document.ts";

const path = z.string().startsWith("/");
const step = z.union([
  z.object({ op: z.enum(["add", "set", "replace"]), path, value: z.json() }),
  z.object({ op: z.literal("incr"), path, value: z.number() }),
  z.object({ op: z.literal("remove"), path }),
  z.object({ op: z.literal("move"), from: path, path }),
]);
// https://learn.microsoft.com/azure/cosmos-db/partial-document-update#limitations
const steps = z.array(step).min(1).max(10);
const schema = z.union([
  z.object({ operations: steps, condition: z.string().optional() }),
  steps.transform((operations) => ({ operations, condition: undefined })),
]);

export type Patch = z.output<typeof schema>;
type Step = z.output<typeof step>;

export function patchOf(body: unknown): Patch {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw badRequest(`The patch is invalid: ${z.prettifyError(read.error)}`);
}

/** The document after the patch. @throws CosmosRefusal 412 when its condition does not hold, 400 for a path of no use */
export function patched({ container }: DocumentWrite, row: Row, patch: Patch): UserDocument {
  const document = JSON.parse(row.body) as Value;
  if (patch.condition !== undefined && !holds(patch.condition, document))
    throw preconditionFailed();
  const [key] = container.definition().partitionKey.paths;
  for (const each of patch.operations) {
    const touched = "from" in each ? [each.path, each.from] : [each.path];
    if (touched.some((one) => one === "/id" || one === key || one.startsWith("/_")))
      throw badRequest(`${touched.join(" and ")} cannot be patched.`);
    carryOut(document, each);
  }
  return userDocument(document);
}

/** A condition is the end of a query: `from c where c.count < 3`. */
function holds(condition: string, document: Value): boolean {
  return runQuery(parseQuery(`SELECT VALUE 1 ${condition}`), [], [document]).length > 0;
}

function carryOut(document: unknown, each: Step): void {
  if (each.op === "remove") takenOut(document, each.path);
  else if (each.op === "move") moved(document, each.from, each.path);
  else changeAt(document, each.path, each.op, each.value);
}
