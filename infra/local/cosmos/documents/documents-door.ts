import type { Container } from "../account/container.ts";
import { type PartitionKey, partitionKeyOf } from "../partition/partition-key.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { Answer } from "../wire/answer.ts";
import { bodyOf, type CosmosRequest, jsonOf } from "../wire/cosmos-request.ts";
import { isOn, type Operation } from "../wire/operation.ts";
import { badRequest, CosmosRefusal } from "../wire/refusal.ts";
import { atomicBatch, batchSchema, bulk } from "./batch.ts";
import { type Ask, carryOut } from "./carry-out.ts";
import { changeFeed } from "./change-feed.ts";
import { planText } from "./cross-partition.ts";
import { batchAnswer, documentAnswer } from "./document-answer.ts";
import { readDocument } from "./one-document.ts";
import { queryDocuments, querySchema } from "./query-documents.ts";
import { assertSeen, sessionToken } from "./session.ts";

/** Everything under `/docs`. @throws CosmosRefusal, BadQuery */
export function documentsDoor(
  container: Container,
  request: CosmosRequest,
  nowSeconds: number,
): Answer {
  assertSeen(container, request);
  const work = works[request.operation];
  if (work === undefined)
    throw new CosmosRefusal(405, "MethodNotAllowed", `${request.method} is not simulated here.`);
  const answer = work(container, request, nowSeconds);
  container.tidy(nowSeconds);
  const headers = {
    ...answer.headers,
    "x-ms-session-token": sessionToken(container, request),
    // The SDK keeps session tokens under these.
    "x-ms-alt-content-path": request.segments.slice(0, 4).join("/"),
    "x-ms-content-path": container.rid,
  };
  return { ...answer, headers };
}

type Work = (container: Container, request: CosmosRequest, nowSeconds: number) => Answer;

const write: Work = (container, request, nowSeconds) => {
  const key = keyOf(request);
  const ask = askOf(request);
  return documentAnswer(
    container.commit((lsn) => carryOut({ container, key, lsn, nowSeconds }, ask)),
  );
};

const works: Partial<Readonly<Record<Operation, Work>>> = {
  read: (container, request, nowSeconds) => {
    const { id = "", ...conditions } = askOf(request);
    return documentAnswer(
      readDocument({ container, key: keyOf(request), nowSeconds }, id, conditions),
    );
  },
  create: write,
  upsert: write,
  replace: write,
  patch: write,
  delete: write,
  batch: (container, request, nowSeconds) => {
    const batch = bodyOf(request, batchSchema);
    const parts = atomicBatch({ container, nowSeconds }, keyOf(request), batch);
    return batchAnswer(parts, isMinimal(request));
  },
  bulk: (container, request, nowSeconds) => {
    const range = request.headers["x-ms-documentdb-partitionkeyrangeid"] as string | undefined;
    const goesOn = isOn(request.headers, "x-ms-cosmos-batch-continue-on-error");
    const batch = bodyOf(request, batchSchema);
    return batchAnswer(bulk({ container, nowSeconds }, range, batch, goesOn), isMinimal(request));
  },
  query: queryDocuments,
  "query-plan": (_container, request) => {
    const { query, parameters } = bodyOf(request, querySchema);
    return { status: 200, body: planText({ query: parseQuery(query), parameters }), charge: 0 };
  },
  "change-feed": changeFeed,
};

function keyOf({ headers }: CosmosRequest): PartitionKey {
  const key = headers["x-ms-documentdb-partitionkey"];
  if (typeof key === "string") return partitionKeyOf(key);
  throw badRequest("PartitionKey value must be supplied for this operation.");
}

function askOf(request: CosmosRequest): Ask {
  const { headers, segments, text } = request;
  return {
    operation: request.operation as Ask["operation"],
    id: segments[5],
    body: text === "" ? undefined : jsonOf(text),
    ifMatch: headers["if-match"],
    ifNoneMatch: headers["if-none-match"],
  };
}

const isMinimal = ({ headers }: CosmosRequest) => headers["prefer"] === "return=minimal";
