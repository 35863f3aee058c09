import type { RequestHandler, Response } from "express";
import { ipKeyGenerator, MemoryStore, rateLimit } from "express-rate-limit";

const seconds = 60;
const windowMs = seconds * 1000;

/** Stops an address that keeps being refused; those who are answered are not counted. */
export function addressLimit(refusals: number): RequestHandler {
  return rateLimit({
    windowMs,
    // Its headers cost more than the rest of it; whoever is stopped learns when to come back.
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response) => tooMany(response),
    limit: refusals,
    skipSuccessfulRequests: true,
    keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? ""),
  });
}

/** Counts what each person asks in a minute, and says whether it is still no more than hands could. */
export type PersonLimit = (person: string) => Promise<boolean>;

/** One count for the tab and the bot. The library's own middleware costs as much as reading a page from the store. */
export function personLimit(requests: number): PersonLimit {
  const counted = new MemoryStore();
  counted.init({ windowMs } as Parameters<MemoryStore["init"]>[0]);
  return async (person) => (await counted.increment(person)).totalHits <= requests;
}

export function tooMany(response: Response): void {
  response.status(429).setHeader("retry-after", seconds).json({ code: "too-many-requests" });
}
