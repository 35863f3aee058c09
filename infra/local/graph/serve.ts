import { randomUUID } from "node:crypto";
import { json, type Request, type Response, type Router } from "express";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Verify } from "../entra/verify.ts";
import { callerOf } from "./caller.ts";
import type { Contract } from "./contract/contract.ts";
import type { Faults } from "./faults.ts";
import { badRequest, GraphRefusal } from "./graph-refusal.ts";
import { mailboxNamed } from "./mailboxes.ts";
import type { Answer, Call, GraphCaller, Operation, World } from "./operation.ts";
import { operations } from "./operations/operations.ts";
import { pace } from "./pace.ts";
import { needPermission, type Organisation } from "./permitted.ts";
import { isChat } from "./places.ts";

export interface GraphDoor {
  readonly world: World;
  readonly faults: Faults;
  readonly verify: Verify;
  readonly contract: Contract;
  readonly now: () => Instant;
  readonly organisation: Organisation;
}

/** Adds Graph's `/v1.0` to `router`. */
export function serveGraph(router: Router, door: GraphDoor): void {
  const enter = pace();
  const read = json({ limit: "4mb", strict: false });
  for (const operation of operations) {
    const path = `/v1.0${operation.path.replace(/\{(\w+)\}/g, ":$1")}`;
    router[verbs[operation.method]](path, read, async (request, response) => {
      await answering(response, async () => {
        const call = await admitted(door, operation, request);
        const lost = door.faults.strike(operation, request.path.replace(/^\/v1\.0/, ""));
        const work = async () => {
          await door.faults.dawdle();
          return carriedOut(door.contract, operation, call);
        };
        const inMailbox = operation.service === "mailbox";
        const answer = await (inMailbox ? enter(mailboxOf(call), work) : work());
        if (lost) request.socket.destroy();
        else send(response, answer);
      });
    });
  }
  router.all("/v1.0/*rest", async (request, response) => {
    await answering(response, async () => {
      await callerOf(door.verify, request.headers.authorization);
      throw badRequest(
        `Resource not found for the segment '${request.path}', or one that this world does not have.`,
      );
    });
  });
}

const verbs = { GET: "get", POST: "post", PATCH: "patch", DELETE: "delete" } as const;

async function admitted(door: GraphDoor, operation: Operation, request: Request): Promise<Call> {
  const caller = await callerOf(door.verify, request.headers.authorization);
  const params: Readonly<Record<string, string>> = {
    ...paramsOf(operation, request, caller),
    ...subscribedTo(operation, request),
  };
  const { world } = door;
  needPermission(operation, caller, params, world, door.organisation);
  if (params["chat"] !== undefined && !isChat(params["chat"], world.meetingChats()))
    throw new GraphRefusal(404, "NotFound", `NotFound: no chat ${params["chat"]}`);
  return {
    caller,
    params,
    query: Object.fromEntries(new URLSearchParams(request.url.split("?")[1] ?? "")),
    body: request.body,
    zone:
      /outlook\.timezone="?([^",]+)"?/i.exec(String(request.headers["prefer"] ?? ""))?.[1] ?? "UTC",
    prefer: String(request.headers["prefer"] ?? ""),
    address: `${request.protocol}://${request.headers.host}${request.path}`,
    now: door.now(),
    world,
  };
}

function paramsOf({ path }: Operation, request: Request, caller: GraphCaller) {
  const given = Object.entries(request.params).map(([name, value]) => [name, String(value)]);
  const params: Readonly<Record<string, string>> = Object.fromEntries(given);
  if (!path.startsWith("/me")) return params;
  if (caller.as === "app")
    throw badRequest("/me request is only valid with delegated authentication flow.");
  return { ...params, user: caller.person.id };
}

/** Whose events somebody subscribes to: that decides whether they may. */
function subscribedTo(
  { service, method }: Operation,
  { body }: Request,
): Readonly<Record<string, string>> {
  const wanted: unknown = body?.resource;
  if (service !== "subscriptions" || method !== "POST" || typeof wanted !== "string") return {};
  return { user: /^\/?users\/([^/]+)\//i.exec(wanted)?.[1] ?? "" };
}

function mailboxOf({ params: { user = "" } }: Call): string {
  return mailboxNamed(user)?.id ?? user;
}

async function carriedOut(contract: Contract, operation: Operation, call: Call): Promise<Answer> {
  contract.checkRequest(operation, call.body);
  const answer = await operation.run(call);
  contract.checkAnswer(operation, "body" in answer ? answer.body : undefined);
  return answer;
}

/** A body only where there is one: the SDK stumbles over a content type without content. */
function send(response: Response, answer: Answer): void {
  response.status(answer.status).set("request-id", randomUUID());
  if ("body" in answer)
    response.type("application/json;odata.metadata=minimal").send(JSON.stringify(answer.body));
  else if ("picture" in answer) response.type("image/svg+xml").send(answer.picture);
  else response.end();
}

async function answering(response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    refuse(response, fault);
  }
}

function refuse(response: Response, fault: unknown): void {
  const { status, code, message, headers } = fault instanceof GraphRefusal ? fault : broken(fault);
  const id = randomUUID();
  const date = new Date().toISOString().slice(0, 19);
  response
    .status(status)
    .set({ ...headers, "request-id": id })
    .json({
      error: { code, message, innerError: { date, "request-id": id, "client-request-id": id } },
    });
}

function broken(fault: unknown): GraphRefusal {
  console.error("Graph's stand-in broke.", fault);
  return new GraphRefusal(500, "InternalServerError", String(fault));
}
