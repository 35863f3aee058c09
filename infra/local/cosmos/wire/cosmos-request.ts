import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { z } from "zod";
import { type Operation, operationOf } from "./operation.ts";
import { badRequest, tooLarge } from "./refusal.ts";

export interface CosmosRequest {
  readonly method: string;
  /** Of the path, decoded: `dbs`, a database, `colls`, a container, `docs`, a document. */
  readonly segments: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly operation: Operation;
  /** The body as it came. */
  readonly text: string;
}

/** https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-request-limits */
const mostBytes = 2 * 1024 * 1024;

export function cosmosRequest(request: IncomingMessage, text: string): CosmosRequest {
  const { method = "GET", url = "/", headers } = request;
  const segments = segmentsOf(url);
  return { method, segments, headers, text, operation: operationOf(method, segments, headers) };
}

function segmentsOf(url: string): readonly string[] {
  const [path = ""] = url.split("?");
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch (cause) {
    throw Object.assign(badRequest("The request's address cannot be read."), { cause });
  }
}

/** The body as text. @throws CosmosRefusal when it is larger than Cosmos DB takes */
export async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) throw tooLarge();
  return Buffer.concat(chunks).toString("utf8");
}

/** The body, read as `schema` says. */
export function bodyOf<T>(request: CosmosRequest, schema: z.ZodType<T>): T {
  const read = schema.safeParse(jsonOf(request.text));
  if (read.success) return read.data;
  throw badRequest(`The input content is invalid: ${z.prettifyError(read.error)}`);
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(badRequest("The request payload is invalid: it is not JSON."), { cause });
  }
}
