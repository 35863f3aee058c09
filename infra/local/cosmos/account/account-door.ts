import { z } from "zod";
import { charges } from "../charges.ts";
import type { Answer } from "../wire/answer.ts";
import { bodyOf, type CosmosRequest } from "../wire/cosmos-request.ts";
import { isOn } from "../wire/operation.ts";
import { badRequest, type CosmosRefusal } from "../wire/refusal.ts";
import type { Account } from "./account.ts";
import type { Container } from "./container.ts";
import type { Database } from "./databases.ts";
import { containerDefinition } from "./definition.ts";
import { databaseRid } from "./resource-ids.ts";

/** The account itself, its databases and its containers. @throws CosmosRefusal */
export function accountDoor(account: Account, request: CosmosRequest): Answer {
  const { segments } = request;
  const known = ["dbs", undefined, "colls", undefined, "pkranges"];
  const fits = segments.every(
    (segment, at) => at < known.length && (known[at] ?? segment) === segment,
  );
  const door = doors[segments.length];
  if (!fits || door === undefined) throw notSimulated(request);
  return door(account, request);
}

/** By the number of the address's segments: the account, `dbs`, a database, `colls`, a container, `pkranges`. */
const doors: readonly ((account: Account, request: CosmosRequest) => Answer)[] = [
  (_account, request) => found(accountView(request)),
  databases,
  database,
  containers,
  container,
  ranges,
];

function accountView({ headers }: CosmosRequest): object {
  const locations = [{ name: "Local", databaseAccountEndpoint: `http://${headers.host}/` }];
  return {
    id: "local",
    _rid: "local",
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    queryEngineConfiguration: "{}",
  };
}

function databases(account: Account, request: CosmosRequest): Answer {
  if (request.method === "GET") {
    const Databases = account.databases().map(databaseView);
    return found({ _rid: "", Databases, _count: Databases.length });
  }
  const { id } = bodyOf(creation(request), z.object({ id: z.string().regex(/^[^/\\?#]{1,255}$/) }));
  return { ...found(databaseView(account.createDatabase(id))), status: 201 };
}

function database(account: Account, request: CosmosRequest): Answer {
  const id = request.segments[1] ?? "";
  if (request.method === "GET") return found(databaseView(account.database(id)));
  if (request.method !== "DELETE") throw notSimulated(request);
  account.deleteDatabase(id);
  return { status: 204, charge: charges.nothing };
}

function containers(account: Account, request: CosmosRequest): Answer {
  const id = request.segments[1] ?? "";
  if (request.method === "GET") {
    const DocumentCollections = account.containers(id).map(containerView);
    return found({ _rid: "", DocumentCollections, _count: DocumentCollections.length });
  }
  const definition = containerDefinition(bodyOf(creation(request), z.unknown()));
  return { ...found(containerView(account.createContainer(id, definition))), status: 201 };
}

function container(account: Account, request: CosmosRequest): Answer {
  const [, inDatabase = "", , id = ""] = request.segments;
  const named = account.container(inDatabase, id);
  if (request.method === "GET") return found(containerView(named));
  if (request.method === "PUT") return redefined(named, request);
  if (request.method !== "DELETE") throw notSimulated(request);
  account.deleteContainer(inDatabase, id);
  return { status: 204, charge: charges.nothing };
}

/** Time to live and the indexing policy can be changed; a new index comes with the next start. */
function redefined(container: Container, request: CosmosRequest): Answer {
  const definition = containerDefinition(bodyOf(request, z.unknown()));
  const now = container.definition();
  const fixed = ["id", "partitionKey", "uniqueKeyPolicy"] as const;
  if (fixed.some((name) => JSON.stringify(now[name]) !== JSON.stringify(definition[name])))
    throw badRequest("A container's id, partition key and unique keys cannot be changed.");
  container.define(definition);
  return found(containerView(container));
}

function ranges(account: Account, { segments, headers }: CosmosRequest): Answer {
  const container = account.container(segments[1] ?? "", segments[3] ?? "");
  const all = container.ranges();
  const etag = JSON.stringify(all.map(({ id }) => id).join(" "));
  if (headers["if-none-match"] === etag) return { status: 304, headers: { etag }, charge: 0 };
  const PartitionKeyRanges = all.map((range) => ({
    ...range,
    status: "online",
    _rid: container.rid,
  }));
  const body = { _rid: container.rid, PartitionKeyRanges, _count: all.length };
  return { ...found(body), headers: { etag } };
}

function databaseView({ number, id, ts }: Database): object {
  return { id, _rid: databaseRid(number), _self: "", _etag: `"${number}"`, _ts: ts };
}

function containerView(container: Container): object {
  const { rid, createdAt } = container;
  return { ...container.definition(), _rid: rid, _self: "", _etag: `"${rid}"`, _ts: createdAt };
}

function creation(request: CosmosRequest): CosmosRequest {
  const isQuery = isOn(request.headers, "x-ms-documentdb-isquery");
  if (request.method === "POST" && !isQuery) return request;
  throw notSimulated(request);
}

function found(body: object): Answer {
  return { status: 200, body: JSON.stringify(body), charge: charges.nothing };
}

function notSimulated({ method, segments }: CosmosRequest): CosmosRefusal {
  return badRequest(`The emulator does not simulate ${method} /${segments.join("/")}.`);
}
