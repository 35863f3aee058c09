import { OpenAPIGenerator } from "@orpc/openapi";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { ORPCError, type Router } from "@orpc/server";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import type { Request, RequestHandler, Response } from "express";
import { type Contract, contract } from "../../shared/contract/contract.ts";
import type { Asked } from "../ports/api.ts";
import { RosterUnreadable } from "../ports/directory.ts";
import { StoreUnavailable } from "../ports/documents.ts";
import { Later } from "../ports/job.ts";
import type { Log } from "../ports/log.ts";
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
  const options = {
    plugins: [new BodyLimitPlugin({ maxBodySize: 64 * 1024 })],
    clientInterceptors: [edge(log)],
  };
  const rpc = new RPCHandler(router, options);
  const openApi = new OpenAPIHandler(router, { ...options, plugins: [...options.plugins] });
  return {
    rpc: (request, response, rest) => rpc.handle(request, response, rest),
    openApi: (request, response, rest) => openApi.handle(request, response, rest),
  };
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
  const away = error instanceof StoreUnavailable || error instanceof Later;
  return new ORPCError(away ? "SERVICE_UNAVAILABLE" : "INTERNAL_SERVER_ERROR");
}
