import express, { type Request, type Response, Router } from "express";
import { roster } from "./connector-roster.ts";
import { sending } from "./connector-sending.ts";
import {
  type Answer,
  type Asked,
  type ConnectorWorld,
  Refused,
  refusal,
} from "./connector-world.ts";
import type { HostFault } from "./host-fault.ts";
import { type Limit, pace, readLimits, sendLimits } from "./pace.ts";
import { withoutThread } from "./surroundings.ts";

/** A bot may send at most this much in one message. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const mostBytes = 100 * 1024;

const unauthorized = refusal(401, "Unauthorized", "Authorization has been denied.");

/** The Bot Framework's REST calls that bots make of Teams. */
export function connector(world: ConnectorWorld): Router {
  const router = Router();
  const wait = pace(() => Date.now());

  const stopped = async (request: Request, limits: readonly Limit[], fault?: HostFault) => {
    const token = await world.verifyBotToken(request.headers.authorization);
    if (!token) return unauthorized;
    if (fault?.status) return faulty(fault.status, fault.retryAfter);
    const seconds = wait(`${limits[0]?.requests} ${about(request)}`, limits);
    return seconds > 0 ? faulty(429, seconds) : undefined;
  };

  const guarded =
    (limits: readonly Limit[], work: (asked: Asked) => Answer) =>
    async (request: Request, response: Response) => {
      const path = decodeURIComponent(request.path);
      const fault = world.trouble.next("connector", `${request.method} ${path}`);
      const stop = await stopped(request, limits, fault);
      if (stop) return answer(response, stop);
      const done = attempt(() => work(asked(request)));
      if (fault) response.destroy();
      else answer(response, done);
    };

  router.use(express.json({ limit: "4mb" }));
  const { create, send, update, remove } = sending(world);
  const { members, member, page, team, channels, meeting, participant } = roster(world);
  router.post("/v3/conversations", guarded(sendLimits, create));
  router.post("/v3/conversations/:conversation/activities", guarded(sendLimits, send));
  router.post("/v3/conversations/:conversation/activities/:activity", guarded(sendLimits, send));
  router.put("/v3/conversations/:conversation/activities/:activity", guarded(sendLimits, update));
  router.delete(
    "/v3/conversations/:conversation/activities/:activity",
    guarded(sendLimits, remove),
  );
  router.get("/v3/conversations/:conversation/members", guarded(readLimits, members));
  router.get("/v3/conversations/:conversation/members/:member", guarded(readLimits, member));
  router.get("/v3/conversations/:conversation/pagedmembers", guarded(readLimits, page));
  router.get("/v3/teams/:team", guarded(readLimits, team));
  router.get("/v3/teams/:team/conversations", guarded(readLimits, channels));
  router.get("/v1/meetings/:meeting", guarded(readLimits, meeting));
  router.get("/v1/meetings/:meeting/participants/:member", guarded(readLimits, participant));
  router.use((_request, response) => {
    answer(response, refusal(404, "NotFound", "No such resource."));
  });
  return router;
}

function answer(response: Response, { status, body, headers = {} }: Answer): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else response.json(body);
}

function attempt(work: () => Answer): Answer {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Refused) return fault.answer;
    throw fault;
  }
}

function asked(request: Request): Asked {
  const bytes = Number(request.headers["content-length"] ?? 0);
  return {
    params: request.params as Asked["params"],
    query: request.query as Asked["query"],
    body: request.body,
    tooBig: bytes > mostBytes,
  };
}

/** What a limit is counted for: the conversation, threads and all. */
function about(request: Request): string {
  const { conversation, team, meeting } = request.params as Record<string, string>;
  return withoutThread(conversation ?? team ?? meeting ?? "new conversations");
}

const named: Readonly<Record<number, string>> = {
  403: "BotNotInConversationRoster",
  412: "PreconditionFailed",
  429: "TooManyRequests",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

function faulty(status: number, retryAfter?: number): Answer {
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return { ...refusal(status, named[status] ?? "ServiceError", "Not this time."), headers };
}
