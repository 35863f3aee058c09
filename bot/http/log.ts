import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Logger, pino } from "pino";
import type { Log } from "../ports/log.ts";

/** Writes what operators read to standard output, one JSON line a fact. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** A line per request: what was asked for and how it went. No query, no header, no body, nobody's name. */
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
      const [path] = originalUrl.split("?", 1);
      const ms = Math.round(performance.now() - began);
      logger[level]({ request, method, path, status, answered, ms }, "A request.");
    });
    next();
  };
}

/** A fault's own line, with the id of the request that met it. */
export function recordFault(log: Log, request: string, error: unknown): void {
  log.error({ request, err: error }, "A request met a fault.");
}
