import { type Result, refuse } from "../../shared/kernel/result.ts";
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

/** `address`: the service mailbox. An answer that is no refusal has a status below 300, or is a repeated transaction. */
export function mailbox(graph: GraphClient, address: string | undefined): Mailbox {
  return async (acting, method, below, body) => {
    const [owner, lane] =
      acting.as === "person"
        ? ["/me", acting.assertion]
        : [`/users/${encodeURIComponent(address ?? "")}`, address];
    const request = { method, path: `${owner}${below}`, body, mailbox: lane };
    const answer = await graph(acting, request);
    if (!answer.ok) return answer;
    const { status } = answer.value;
    if (status < 300 || isRepeated(answer.value)) return answer;
    if (status === 403) return refuse("refused");
    if (status === 404) return refuse("no-mailbox");
    throw graphFault(request, answer.value);
  };
}

/** Graph has made an event under this transaction before. (unverified: an identical retry may answer 201 instead) */
export function isRepeated({ code }: GraphAnswer): boolean {
  return code === "ErrorDuplicateTransactionId";
}
