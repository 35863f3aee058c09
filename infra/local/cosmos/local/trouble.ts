import { z } from "zod";
import { partitionKeyOf } from "../partition/partition-key.ts";
import type { CosmosRequest } from "../wire/cosmos-request.ts";
import { operations } from "../wire/operation.ts";
import { CosmosRefusal } from "../wire/refusal.ts";

const many = z.int().min(1).max(1_000_000);

/** Trouble to come: to which requests, how often, and what kind. */
export const troubleSchema = z
  .strictObject({
    /** Which operations it meets; all of them when it does not say. */
    operations: z.array(z.enum(operations)).optional(),
    /** Only requests for this partition. */
    partition: z.string().optional(),
    times: many.default(1),
    /** How many requests of that kind go through first. */
    skip: z.int().min(0).default(0),
    /** Refuses: 408, 410 (with a substatus: 1002 for a split), 429, 449, 503. */
    status: z.int().min(400).max(599).optional(),
    substatus: z.int().optional(),
    retryAfterMs: z.int().min(0).optional(),
    /** Cuts the connection before the request is carried out, or afterwards, when only the answer is lost. */
    loses: z.enum(["request", "answer"]).optional(),
    delayMs: z.int().min(0).max(600_000).optional(),
  })
  .refine(({ status, loses, delayMs }) => (status ?? loses ?? delayMs) !== undefined, {
    error: "names no status, nothing to lose and no delay",
  });
export type Trouble = z.input<typeof troubleSchema>;

/** What happens to one request. */
export interface Mishap {
  readonly refusal: CosmosRefusal | undefined;
  readonly loses: "request" | "answer" | undefined;
  readonly delayMs: number | undefined;
}

type Waiting = z.output<typeof troubleSchema>;

/** Trouble that was asked for, used up request by request. */
export function troubleDesk() {
  let waiting: Waiting[] = [];
  return {
    add(...more: readonly Trouble[]): void {
      waiting.push(...more.map((each) => troubleSchema.parse(each)));
    },
    clear(): void {
      waiting = [];
    },
    list: (): readonly Trouble[] => waiting,
    /** The trouble that this request runs into, counted down. */
    meet(request: CosmosRequest): Mishap | undefined {
      if (waiting.length === 0) return undefined;
      const met = waiting.find((each) => meets(each, request));
      if (met === undefined) return undefined;
      waiting = waiting.flatMap((each) => (each === met ? after(each) : each));
      return met.skip > 0 ? undefined : mishap(met);
    },
  };
}
export type TroubleDesk = ReturnType<typeof troubleDesk>;

function meets(trouble: Waiting, { operation, headers }: CosmosRequest): boolean {
  if (trouble.operations !== undefined && !trouble.operations.includes(operation)) return false;
  if (trouble.partition === undefined) return true;
  const key = headers["x-ms-documentdb-partitionkey"];
  return typeof key === "string" && partitionKeyOf(key).value === trouble.partition;
}

function after(trouble: Waiting): readonly Waiting[] {
  if (trouble.skip > 0) return [{ ...trouble, skip: trouble.skip - 1 }];
  return trouble.times > 1 ? [{ ...trouble, times: trouble.times - 1 }] : [];
}

function mishap({ status, substatus, retryAfterMs, loses, delayMs }: Waiting): Mishap {
  const headers = retryAfterMs === undefined ? {} : { "x-ms-retry-after-ms": String(retryAfterMs) };
  const more = { headers, ...(substatus !== undefined && { substatus }) };
  const refusal =
    status === undefined
      ? undefined
      : new CosmosRefusal(status, String(status), "Trouble that was asked for.", more);
  return { refusal, loses, delayMs };
}
