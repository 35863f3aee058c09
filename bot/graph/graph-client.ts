import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
} from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { ok, type Result } from "../../shared/kernel/result.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { Acting } from "../ports/calendar.ts";
import { Later } from "../ports/job.ts";
import { NoAnswer } from "../ports/unavailable.ts";
import { fewAtATime, type Gate } from "./few-at-a-time.ts";
import { graphTokens, type TokenSettings } from "./graph-tokens.ts";

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/v1.0`, query included and encoded; or a whole address from `@odata.nextLink`. */
  readonly path: string;
  readonly body?: unknown;
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

/** A wait of more seconds than this is not for a call to sit out. */
const longestWait = 5;
const whenUnsaid = 30;
const patience = 30_000;

export function graphClient(settings: TokenSettings, now: () => Instant): GraphClient {
  const tokens = graphTokens(settings);
  const gate = fewAtATime();
  return async (acting, request) => {
    const token = await tokens(acting);
    if (!token.ok) return token;
    const response = await sent(settings.GRAPH_URL, token.value, gate, request);
    return ok(await read(response, request, now));
  };
}

async function sent(graphUrl: string, token: string, gate: Gate, request: GraphRequest) {
  const { method, path, body, mailbox = "" } = request;
  const call = connection(graphUrl, token)
    .api(path)
    .responseType(ResponseType.RAW)
    .option("signal", AbortSignal.timeout(patience));
  const send = (): Promise<Response> => {
    switch (method) {
      case "GET":
        return call.get();
      case "POST":
        return call.post(body ?? {});
      case "PATCH":
        return call.patch(body ?? {});
      case "DELETE":
        return call.delete();
    }
  };
  try {
    return await gate(mailbox, send);
  } catch (cause) {
    throw new NoAnswer(`Graph did not answer ${method} ${pathOnly(path)}`, { cause });
  }
}

function connection(graphUrl: string, token: string): Client {
  const retry = new RetryHandler(
    new RetryHandlerOptions(1, 3, (_delay, _attempt, _request, _options, response) =>
      mayWaitOut(response),
    ),
  );
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token });
  return Client.initWithMiddleware({
    baseUrl: `${graphUrl}/`,
    customHosts: new Set([new URL(graphUrl).hostname]),
    middleware: [authentication, retry, new HTTPMessageHandler()],
  });
}

function mayWaitOut(response: Response): boolean {
  return (retryAfter(response) ?? 0) <= longestWait;
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
