import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Logger, pino } from "pino";
import { pinoHttp } from "pino-http";
import type { Log } from "../ports/log.ts";

/** Writes what operators read to standard output, one JSON line a fact. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** A line per request: what was asked for and how it went. No query, no header, no body, nobody's name. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("x-request-id", id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split("?", 1)[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? "warn" : "debug"),
  });
}

/** A fault's own line, with the id of the request that met it. */
export function recordFault(log: Log, request: string, error: unknown): void {
  log.error({ request, err: error }, "A request met a fault.");
}
