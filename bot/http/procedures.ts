import { OpenAPIGenerator } from "@orpc/openapi";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { ORPCError, type Router } from "@orpc/server";
import { HibernationPlugin } from "@orpc/server/hibernation";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import type { StandardHandleResult } from "@orpc/server/standard";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import type { Request, RequestHandler, Response } from "express";
import { type Contract, contract } from "../../shared/contract/contract.ts";
import type { Asked } from "../ports/api.ts";
import { RosterUnreadable } from "../ports/directory.ts";
import { type Begin, beginningOf } from "../ports/events.ts";
import type { Log } from "../ports/log.ts";
import { isPassing } from "../ports/unavailable.ts";
import { eventStreams } from "./event-streams.ts";
import { recordFault } from "./log.ts";

/** How a request reaches a procedure. Answers whether there was one. */
type Handle = (
  request: Request,
  response: Response,
  options: { readonly prefix: `/${string}`; readonly context: Asked },
) => Promise<{ readonly matched: boolean }>;

/** The API twice over one router: for the tab, and for those who integrate. */
export function procedures(
  router: Router<Contract, Asked>,
  log: Log,
): { readonly rpc: Handle; readonly openApi: Handle } {
  const options = () => ({
    plugins: [
      new BodyLimitPlugin<Asking>({ maxBodySize: 64 * 1024 }),
      new HibernationPlugin<Asking>(),
    ],
    rootInterceptors: [goingOn],
    clientInterceptors: [edge(log)],
  });
  const rpc = new RPCHandler<Asking>(router, options());
  const openApi = new OpenAPIHandler<Asking>(router, options());
  const streams = eventStreams();
  const answering =
    (handler: typeof rpc | typeof openApi, text: (event: unknown) => string): Handle =>
    async (request, response, { prefix, context }) => {
      const goesOn: Asking["goesOn"] = {};
      const asking = { ...context, goesOn };
      const { matched } = await handler.handle(request, response, { prefix, context: asking });
      if (!goesOn.begin) return { matched };
      streams.open(request, response, goesOn.begin, text);
      return { matched: true };
    };
  return {
    rpc: answering(rpc, (event) => JSON.stringify({ json: event })),
    openApi: answering(openApi, (event) => JSON.stringify(event)),
  };
}

/** A request, and how its answer goes on when it is one of events. */
interface Asking extends Asked {
  readonly goesOn: { begin?: Begin<unknown> };
}

interface Answering {
  readonly context: Asking;
  readonly next: () => Promise<StandardHandleResult>;
}

/** Takes an answer in events out of oRPC's hands, which would hold the whole call as long as the stream is open. */
async function goingOn({ context, next }: Answering): Promise<StandardHandleResult> {
  const result = await next();
  const begin = beginningOf(result.response?.body);
  if (!begin) return result;
  context.goesOn.begin = begin;
  return { matched: false, response: undefined };
}

/** The API's description, made once. */
export function apiDescription(server: string): RequestHandler {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  let made: Promise<unknown> | undefined;
  return async (_request, response) => {
    made ??= generator.generate(contract, {
      info: { title: "Peer Circles", version: "1" },
      servers: [{ url: server }],
    });
    response.json(await made);
  };
}

interface Call<T> {
  readonly context: Asked;
  readonly next: () => Promise<T>;
}

/** Faults end here: recorded once with the request's id, answered without details. */
function edge(log: Log) {
  return async <T>({ context, next }: Call<T>): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      throw answerTo(error, log, context.request);
    }
  };
}

function answerTo(error: unknown, log: Log, request: string): unknown {
  const known = error instanceof ORPCError;
  if (known && error.code !== "INTERNAL_SERVER_ERROR") return error;
  recordFault(log, request, known ? error.cause : error);
  if (error instanceof RosterUnreadable)
    return new ORPCError("roster-not-readable", { status: 503 });
  return new ORPCError(isPassing(error) ? "SERVICE_UNAVAILABLE" : "INTERNAL_SERVER_ERROR");
}
