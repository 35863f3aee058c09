import { setTimeout as wait } from "node:timers/promises";
import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { ok, type Result } from "../../shared/kernel/result.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { Acting } from "../ports/calendar.ts";
import { Later } from "../ports/job.ts";
import { NoAnswer } from "../ports/unavailable.ts";
import { fewAtATime } from "./few-at-a-time.ts";
import { graphTokens, type TokenSettings } from "./graph-tokens.ts";
import { longestWait, type Pauses, pauses } from "./pauses.ts";

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/v1.0`, query included and encoded; or a whole address from `@odata.nextLink`. */
  readonly path: string;
  readonly body?: unknown;
  /** Graph's `Prefer` header. */
  readonly prefer?: string | undefined;
  /** Whose limit of four requests at a time it counts against. */
  readonly mailbox?: string | undefined;
}

export interface GraphAnswer {
  readonly status: number;
  /** Graph's own name for an error. */
  readonly code?: string | undefined;
  readonly body: unknown;
}

/**
 * Sends one request to Graph. Short waits that Graph asks for are waited out.
 *
 * @throws Later when Graph asks for a longer wait or stays unavailable; NoAnswer
 */
export type GraphClient = (
  acting: Acting,
  request: GraphRequest,
) => Promise<Result<GraphAnswer, "consent">>;

const whenUnsaid = 30;
const patience = 30_000;
const mostTries = 4;

export function graphClient(settings: TokenSettings, now: () => Instant): GraphClient {
  const tokens = graphTokens(settings);
  const gate = fewAtATime();
  const held = pauses(now);
  return async (acting, request) => {
    const token = await tokens(acting);
    if (!token.ok) return token;
    const send = sender(settings.GRAPH_URL, token.value, request);
    const response = await gate(request.mailbox ?? "", () => patiently(send, request, held));
    return ok(await read(response, request, now));
  };
}

/**
 * Sends it again after short waits that Graph asks for; in its mailbox nobody else sends anything meanwhile.
 *
 * @throws Later when somebody else was told to wait for longer
 */
async function patiently(
  send: () => Promise<Response>,
  { path, mailbox = path }: GraphRequest,
  held: Pauses,
): Promise<Response> {
  for (let tries = 1; ; tries++) {
    await waitedOut(mailbox, held);
    const response = await send();
    if (!busy.includes(response.status)) return response;
    const seconds = retryAfter(response) ?? 2 ** (tries - 2);
    held.hold(mailbox, seconds);
    if (seconds > longestWait || tries === mostTries) return response;
    await response.body?.cancel();
  }
}

async function waitedOut(mailbox: string, held: Pauses): Promise<void> {
  for (let left = held.left(mailbox); left > 0; left = held.left(mailbox)) await wait(left);
  const until = held.until(mailbox);
  if (until !== undefined) throw new Later(until);
}

/** Each call of the answer is one request. */
function sender(graphUrl: string, token: string, request: GraphRequest): () => Promise<Response> {
  const { method, path, body, prefer } = request;
  return async () => {
    const call = connection(graphUrl, token)
      .api(path)
      .responseType(ResponseType.RAW)
      .headers(prefer === undefined ? {} : { prefer })
      .option("signal", AbortSignal.timeout(patience));
    try {
      switch (method) {
        case "GET":
          return await call.get();
        case "POST":
          return await call.post(body ?? {});
        case "PATCH":
          return await call.patch(body ?? {});
        case "DELETE":
          return await call.delete();
      }
    } catch (cause) {
      throw new NoAnswer(`Graph did not answer ${method} ${pathOnly(path)}`, { cause });
    }
  };
}

function connection(graphUrl: string, token: string): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token });
  return Client.initWithMiddleware({
    baseUrl: `${graphUrl}/`,
    customHosts: new Set([new URL(graphUrl).hostname]),
    middleware: [authentication, new HTTPMessageHandler()],
  });
}

/** Seconds. Graph sends whole seconds, never a date. */
function retryAfter(response: Response): number | undefined {
  const said = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isNaN(said) ? undefined : said;
}

const errorBody = z.object({ error: z.object({ code: z.string() }) });
const busy = [429, 503, 504];

async function read(response: Response, request: GraphRequest, now: () => Instant) {
  const { status } = response;
  const text = await textOf(response, request);
  if (busy.includes(status)) {
    throw new Later(later(now(), { seconds: Math.ceil(retryAfter(response) ?? whenUnsaid) }), {
      cause: graphFault(request, { status, body: text }),
    });
  }
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  const error = errorBody.safeParse(body);
  return { status, body, code: error.success ? error.data.error.code : undefined };
}

async function textOf(response: Response, { method, path }: GraphRequest): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new NoAnswer(`Graph broke off its answer to ${method} ${pathOnly(path)}`, { cause });
  }
}

/** An answer that we do not know how to handle. Nobody's words or names: paths lose their query, mailboxes and events. */
export function graphFault({ method, path }: GraphRequest, { status, code }: GraphAnswer): Error {
  const words = `Graph answered ${status} ${code ?? ""} to ${method} ${pathOnly(path)}`;
  return status >= 500 ? new NoAnswer(words) : new Error(words);
}

function pathOnly(path: string): string {
  return path
    .replace(/\?.*$/, "")
    .replace(/[^/]+(?:@|%40)[^/]+/gi, "*")
    .replace(/(?<=\/(?:events|lists|tasks)\/)[^/]+/, "*");
}
