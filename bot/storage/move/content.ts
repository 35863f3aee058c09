import { createHash } from "node:crypto";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Json } from "../../ports/documents.ts";
import type { Partition } from "../../ports/partition.ts";

/** A document without what each store adds for itself. */
export interface Content {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly body: Json;
  readonly dueAt?: Instant | undefined;
  /** Real time in milliseconds when it is gone by itself. */
  readonly expiresAt?: number | undefined;
}

/** The same for the same documents, whichever store they came from. When they expire is not in it, only whether. */
export function hashOf(contents: readonly Content[]): string {
  const hash = createHash("sha256");
  for (const { id, kind, version, body, dueAt, expiresAt } of contents) {
    const fleeting = expiresAt !== undefined;
    hash.update(`${canonical([id, kind, version, body, dueAt ?? null, fleeting])}\n`);
  }
  return hash.digest("hex");
}

/** A partition's name for people who read logs: it leads to nobody. */
export function partitionHash(partition: Partition): string {
  return createHash("sha256").update(partition).digest("hex").slice(0, 32);
}

/** JSON whose keys are sorted, so that equal values are equal texts. */
function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(",")}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
