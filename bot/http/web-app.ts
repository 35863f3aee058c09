import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { consentPath } from "../../shared/contract/consent.ts";
import type { Total } from "../ports/meter.ts";
import { type Consenting, consentPages } from "./consent-pages.ts";
import type { Identify } from "./identity.ts";
import { inOnePiece } from "./in-one-piece.ts";
import { addressLimit, type PersonLimit, tooMany } from "./limits.ts";
import { recordFault, requestLog } from "./log.ts";
import { metrics } from "./metrics.ts";
import { type Listening, notificationDoor } from "./notifications.ts";
import { packedAnswer } from "./packed-answer.ts";
import { apiDescription, type procedures } from "./procedures.ts";
import { publicPages } from "./public-pages.ts";
import { dataHeaders, securityHeaders } from "./security.ts";
import { type Subscriptions, subscriptionDoor } from "./subscriptions.ts";
import { tabFiles } from "./tab-files.ts";

export interface Web {
  readonly identify: Identify;
  readonly procedures: ReturnType<typeof procedures>;
  /** What Teams posts to the bot. Authenticates by itself. */
  readonly messages: RequestHandler;
  readonly subscriptions: Subscriptions;
  /** Whom Graph tells of changes in calendars. */
  readonly listening: Listening;
  readonly logger: Logger;
  readonly seconds: () => number;
  readonly publicUrl: string;
  readonly tabFolder: string;
  readonly contact?: string | undefined;
  readonly frameAncestors: readonly string[];
  readonly consenting: Consenting;
  readonly withinLimit: PersonLimit;
  readonly addressLimit: number;
  /** What is counted while it runs: nothing, where the store has nothing to count. */
  readonly totals?: readonly Total[];
}

/** Everything the product answers over HTTP. */
export function webApp(web: Web): Express {
  const app = express();
  app.disable("x-powered-by");
  // One proxy, Azure's own, stands in front; its word about the address is taken.
  app.set("trust proxy", 1);
  app.use(requestLog(web.logger));
  app.use(["/api", "/health"], dataHeaders);
  app.get("/health", (_request, response) => {
    response.json({ status: "up" });
  });
  app.get("/metrics", dataHeaders, metrics(web.totals ?? []));
  const limited = addressLimit(web.addressLimit);
  app.post("/api/messages", limited, express.json({ limit: "256kb" }), web.messages);
  app.use(notificationDoor(web.listening, web.logger, limited));
  app.get("/api/v1/openapi.json", apiDescription(`${web.publicUrl}/api/v1`));
  app.use("/api/rpc/circle/at", packedAnswer);
  app.use("/api/rpc", ...answering(web, limited, "rpc", "/api/rpc"));
  app.use("/api/v1", ...answering(web, limited, "openApi", "/api/v1"));
  app.use(consentPath, limited, consentPages(web.consenting, web));
  const guard = { tenants: web.consenting.tenants, withinLimit: web.withinLimit, limited };
  app.use(subscriptionDoor(web.subscriptions, { ...guard, log: web.logger }));
  app.use(securityHeaders(web.frameAncestors));
  app.use("/tab", tabFiles(web.tabFolder, web.frameAncestors));
  app.use(publicPages(web.contact));
  app.use((_request, response) => {
    response.status(404).json({ code: "not-found" });
  });
  app.use(lastResort(web.logger));
  return app;
}

function answering(
  { identify, procedures, seconds, withinLimit }: Web,
  limited: RequestHandler,
  form: "rpc" | "openApi",
  prefix: `/${string}`,
): readonly RequestHandler[] {
  const authenticate: RequestHandler = async (request, response, next) => {
    const identity = await identify(request.headers.authorization);
    if (!identity) {
      await limited(request, response, () => response.status(401).json({ code: "not-signed-in" }));
      return;
    }
    const { tenant, person } = identity.caller;
    if (!(await withinLimit(`${tenant}|${person}`))) {
      tooMany(response);
      return;
    }
    response.locals["identity"] = {
      caller: identity.caller,
      secondsLeft: () => identity.until - seconds(),
      request: String(response.locals["request"]),
    };
    next();
  };
  const answer: RequestHandler = async (request, response, next) => {
    const context = response.locals["identity"];
    const { matched } = await procedures[form](request, response, { prefix, context });
    if (!matched) next();
  };
  return [authenticate, inOnePiece, answer];
}

function lastResort(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) recordFault(logger, String(response.locals["request"]), error);
    if (response.headersSent) response.destroy();
    else response.status(status).json({ code: status >= 500 ? "fault" : "bad-request" });
  };
}

/** A mistake of the asker as express names it (a body that is too large, or no JSON), else a fault of ours. */
function statusOf(error: unknown): number {
  const named = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return named >= 400 && named < 500 ? named : 500;
}
