import type { Plugin } from "@azure/cosmos";

/** What one call of the driver met on its way, whatever the SDK makes of it: it tells a failed batch's reason as words only. */
export interface Met {
  /** HTTP status of the last answer; undefined when there was none. */
  status?: number;
  subStatus?: number;
  retryAfterMs?: number;
  /** Request units of all answers. */
  units: number;
}

/** Options of a call whose `met` is to be filled in. */
export interface Watched {
  readonly met?: Met;
}

type Call = Parameters<Plugin<unknown>>[0];

/**
 * Every request of the driver's client passes here. One that would read more than one partition is refused: a query without
 * a partition, unless it names one physical range, and a query plan, without which the SDK cannot fan out at all.
 *
 * @throws FansOut
 */
export const onTheWire: Plugin<unknown> = async (context, _diagnostics, next) => {
  refuseFanOut(context);
  const met = (context.options as Watched | undefined)?.met;
  if (!met) return next(context);
  delete met.status;
  try {
    const answer = await next(context);
    note(met, answer.headers, answer.code, answer.substatus);
    return answer;
  } catch (error) {
    if (isAnswer(error)) note(met, error.headers, error.code, error.substatus);
    throw withoutSdkPatience(error);
  }
};

function refuseFanOut({ headers = {}, path }: Call): void {
  if (headers["x-ms-cosmos-is-query-plan-request"] !== undefined)
    throw new FansOut("A query plan is for many partitions");
  const isQuery = headers["x-ms-documentdb-isquery"] !== undefined;
  const one =
    isPresent(headers["x-ms-documentdb-partitionkey"]) ||
    isPresent(headers["x-ms-documentdb-partitionkeyrangeid"]);
  if (isQuery && !one && String(path).endsWith("/docs"))
    throw new FansOut("A query names its partition");
}

function isPresent(header: unknown): boolean {
  return header !== undefined && header !== "" && header !== "[]";
}

export class FansOut extends Error {
  override readonly name = "FansOut";
}

interface Answer {
  readonly code: number;
  readonly substatus?: number;
  readonly headers: Parameters<typeof note>[1];
}

function isAnswer(error: unknown): error is Answer {
  return statusOf(error) !== undefined;
}

/** The HTTP status that an error of the SDK is about; undefined when nothing was answered. */
export function statusOf(error: unknown): number | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "number" ? code : undefined;
}

function note(
  met: Met,
  headers: Readonly<Record<string, unknown>> | undefined,
  status: number | undefined,
  subStatus: number | undefined,
): void {
  met.units += Number(headers?.["x-ms-request-charge"] ?? 0);
  met.subStatus = subStatus ?? 0;
  const retryAfterMs = Number(headers?.["x-ms-retry-after-ms"] ?? 0);
  if (retryAfterMs > 0) met.retryAfterMs = retryAfterMs;
  else delete met.retryAfterMs;
  if (status !== undefined) met.status = status;
}

/** The SDK waits a whole second after a reset connection, up to ten times: it is not told that this was one. */
function withoutSdkPatience(error: unknown): unknown {
  const reset =
    error instanceof Error && "code" in error && ["ECONNRESET", "EPIPE"].includes(`${error.code}`);
  return reset ? new Error("The connection ended before the answer", { cause: error }) : error;
}
