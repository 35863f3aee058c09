import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Security headers. Only Teams' hosts may frame the tab; styles are inline because Fluent writes them at run time.
 * Source: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/using-teams-client-library#csp-headers
 */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  return headers(["'self'", ...frameAncestors], "same-origin-allow-popups");
}

/**
 * For pages in a window of their own: nobody frames them, and they stay in touch with Teams, which opened the window. Any
 * other opener policy than Teams' own would part them for good, on the way to Microsoft's pages and back.
 * Source: https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies
 */
export const windowHeaders = headers(["'none'"], "unsafe-none");

function headers(
  frameAncestors: readonly string[],
  opener: "same-origin-allow-popups" | "unsafe-none",
): RequestHandler {
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
        frameAncestors: [...frameAncestors],
      },
    },
    crossOriginOpenerPolicy: { policy: opener },
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
