import type { RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";

const inAMinute = {
  windowMs: 60_000,
  standardHeaders: "draft-8",
  legacyHeaders: false,
  message: { code: "too-many-requests" },
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
