import { setTimeout as wait } from "node:timers/promises";
import { json, type Request, type Response, type Router } from "express";

/** What one mailbox has seen. */
export interface ThrottledMailbox {
  inside: number;
  /** Most requests at a time. */
  most: number;
  /** Requests that came although it had asked for quiet. */
  early: number;
  quietUntil: number;
  /** How often it will still say by itself that it is too much, and for how many seconds. */
  refusals: number;
  seconds: number;
  /** When requests came. */
  readonly came: number[];
  /** Events by transaction. */
  readonly events: Map<string, string>;
}

const mostInside = 4;
const limit = { requests: 10_000, inMs: 600_000 };

/**
 * Adds mailboxes of Graph to `router` that take four requests at a time and 10,000 in ten minutes, and a while to answer.
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export function throttledGraph(router: Router, answerMs: number) {
  const mailboxes = new Map<string, ThrottledMailbox>();
  const seen = { calls: 0, refused: 0, answeredMs: 0, beganMs: 0, endedMs: 0 };
  const named = (name: string): ThrottledMailbox => {
    const known = mailboxes.get(name) ?? {
      ...{ inside: 0, most: 0, early: 0, quietUntil: 0, refusals: 0, seconds: 1 },
      ...{ came: [], events: new Map<string, string>() },
    };
    mailboxes.set(name, known);
    return known;
  };

  async function answer(name: string, request: Request, response: Response): Promise<void> {
    const box = named(name);
    const now = performance.now();
    seen.calls++;
    seen.beganMs ||= now;
    if (now < box.quietUntil) box.early++;
    if (isTooMuch(box, now)) {
      seen.refused++;
      refuse(response, 1);
      return;
    }
    box.came.push(now);
    box.inside++;
    box.most = Math.max(box.most, box.inside);
    await wait(answerMs);
    box.inside--;
    seen.answeredMs += performance.now() - now;
    if (box.refusals > 0) askForQuiet(box, response);
    else if (request.method === "POST" && request.path.endsWith("/events"))
      make(name, request, response);
    else response.status(404).json({ error: { code: "ErrorItemNotFound" } });
  }

  function askForQuiet(box: ThrottledMailbox, response: Response): void {
    const until = performance.now() + box.seconds * 1000 - 40;
    box.refusals--;
    // Those that are inside, and what is on its way, have not heard of it.
    setTimeout(() => {
      box.quietUntil = until;
    }, 300);
    refuse(response, box.seconds);
  }

  function make(name: string, request: Request, response: Response): void {
    const { events } = named(name);
    const { transactionId } = request.body as { readonly transactionId: string };
    const id = events.get(transactionId) ?? `AAMk${events.size}`;
    events.set(transactionId, id);
    seen.endedMs = performance.now();
    const thread = encodeURIComponent(`19:meeting_${name}${id}@thread.v2`);
    const joinUrl = `https://teams.microsoft.com/l/meetup-join/${thread}/0`;
    response.status(201).json({ id, onlineMeeting: { joinUrl } });
  }

  router.use("/v1.0", json({ limit: "1mb" }));
  router.all("/v1.0/users/:name/*below", (request, response) =>
    answer(request.params.name, request, response),
  );
  // App and tab beside each meeting: no mailbox's business.
  router.get("/v1.0/chats/*below", (_request, response) => void response.json({ value: [] }));
  router.post("/v1.0/chats/*below", (_request, response) => void response.status(201).json({}));
  return { named, seen, mailboxes };
}

function isTooMuch({ inside, came }: ThrottledMailbox, now: number): boolean {
  const earlier = came.at(-limit.requests) ?? Number.NEGATIVE_INFINITY;
  return inside >= mostInside || now - earlier < limit.inMs;
}

function refuse(response: Response, seconds: number): void {
  response
    .status(429)
    .set("retry-after", `${seconds}`)
    .json({ error: { code: "ApplicationThrottled" } });
}
