import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";

const seconds = 60;
const inAMinute = {
  windowMs: seconds * 1000,
  // Its headers cost more than the rest of it; whoever is stopped learns when to come back.
  standardHeaders: false,
  legacyHeaders: false,
  handler: (_request: Request, response: Response) => {
    response.status(429).setHeader("retry-after", seconds).json({ code: "too-many-requests" });
  },
} as const;

/** Stops an address that keeps being refused; those who are answered are not counted. */
export function addressLimit(refusals: number): RequestHandler {
  return rateLimit({
    ...inAMinute,
    limit: refusals,
    skipSuccessfulRequests: true,
    keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? ""),
  });
}

/** Stops a person who asks more than hands could. For after they are known. */
export function personLimit(requests: number): RequestHandler {
  return rateLimit({
    ...inAMinute,
    limit: requests,
    keyGenerator: (_request, { locals }) => String(locals["person"]),
  });
}
