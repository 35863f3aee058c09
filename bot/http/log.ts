import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Log } from "../ports/log.ts";
import { subscriptionPath } from "../ports/subscription-path.ts";

/** Writes what operators read, one JSON line a fact: to standard output, unless told where. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const { isoTime: timestamp } = pino.stdTimeFunctions;
  const options = { level, base: null, timestamp, serializers: { err: faultOf } };
  return to ? pino(options, to) : pino(options);
}

/** So many causes behind a fault are told. */
const deepest = 3;

/** What is told of a fault. An error may carry anything in other fields, people's words as well: they stay out of the log. */
function faultOf(fault: unknown, depth = 0): unknown {
  if (!(fault instanceof Error)) return typeof fault;
  const { name: type, message, stack, cause } = fault;
  const { code, status } = fault as { readonly code?: unknown; readonly status?: unknown };
  return {
    type,
    message,
    stack,
    ...(isPlain(code) && { code }),
    ...(isPlain(status) && { status }),
    ...(cause !== undefined && depth < deepest && { cause: faultOf(cause, depth + 1) }),
  };
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** A line per request: what was asked for and how it went. No query, no header, no body, nobody's name, no secret address. */
export function requestLog(logger: Logger): RequestHandler {
  return ({ method, originalUrl }, response, next) => {
    const request = randomUUID();
    const began = performance.now();
    response.locals["request"] = request;
    response.setHeader("x-request-id", request);
    response.once("close", () => {
      const { statusCode: status, writableFinished: answered } = response;
      const level = status >= 500 ? "warn" : "debug";
      if (!logger.isLevelEnabled(level)) return;
      const path = pathOf(originalUrl);
      const ms = Math.round(performance.now() - began);
      logger[level]({ request, method, path, status, answered, ms }, "A request.");
    });
    next();
  };
}

function pathOf(url: string): string {
  const [path = ""] = url.split("?", 1);
  return path.toLowerCase().startsWith(`${subscriptionPath}/`) ? subscriptionPath : path;
}

/** A fault's own line, with the id of the request that met it. */
export function recordFault(log: Log, request: string, error: unknown): void {
  log.error({ request, err: error }, "A request met a fault.");
}
