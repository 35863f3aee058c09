import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Acting, CalendarRefusal } from "../ports/calendar.ts";
import {
  type GraphAnswer,
  type GraphClient,
  type GraphRequest,
  graphFault,
} from "./graph-client.ts";

/** Asks Graph about the mailbox of whoever acts; `below` is the path below it. */
export type Mailbox = (
  acting: Acting,
  method: GraphRequest["method"],
  below: string,
  body?: unknown,
) => Promise<Result<GraphAnswer, CalendarRefusal>>;

/** `first`: the first service mailbox. An answer that is no refusal has a status below 300, or is a repeated transaction. */
export function mailbox(graph: GraphClient, first: string | undefined): Mailbox {
  return async (acting, method, below, body) => {
    const { path, lane } = ownerOf(acting, first);
    const request = { method, path: `${path}${below}`, body, mailbox: lane };
    const answer = await graph(acting, request);
    return answer.ok ? final(request, answer.value) : answer;
  };
}

function ownerOf(acting: Acting, first = "") {
  if (acting.as === "person") return { path: "/me", lane: acting.assertion };
  const { mailbox: lane = first } = acting;
  return { path: `/users/${encodeURIComponent(lane)}`, lane };
}

function final(request: GraphRequest, answer: GraphAnswer): Result<GraphAnswer, CalendarRefusal> {
  if (answer.status < 300 || isRepeated(answer)) return ok(answer);
  if (answer.status === 403) return refuse("refused");
  if (answer.status === 404) return refuse("no-mailbox");
  if (makesEvent(request) && turnedDown.includes(answer.status)) return refuse("refused");
  throw graphFault(request, answer);
}

/** Not as it is (an attendee, the time), or not from this app any more: the same request will not do better later. */
const turnedDown = [400, 401];

function makesEvent({ method, path }: GraphRequest): boolean {
  return method === "POST" && path.endsWith("/events");
}

/** Graph has made an event under this transaction before. (unverified: an identical retry may answer 201 instead) */
export function isRepeated({ code }: GraphAnswer): boolean {
  return code === "ErrorDuplicateTransactionId";
}
