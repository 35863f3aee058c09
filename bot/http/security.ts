import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Security headers. Only Teams' hosts may frame the tab; styles are inline because Fluent writes them at run time.
 * Source: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/using-teams-client-library#csp-headers
 */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'", "https://res.cdn.office.net"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'", ...frameAncestors],
      },
    },
    crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
    // frame-ancestors says it better, and X-Frame-Options cannot name several hosts.
    frameguard: false,
    referrerPolicy: { policy: "no-referrer" },
  });
}

/** For answers that are data: never kept on the way, never taken for a page. */
export const dataHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  next();
};
