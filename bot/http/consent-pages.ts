import { randomBytes } from "node:crypto";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import {
  type ConsentOutcome,
  type ConsentPurpose,
  consentPath,
  consentPurposes,
} from "../../shared/contract/consent.ts";
import { type TenantId, tenantId } from "../../shared/kernel/ids.ts";
import { languageOf, languages } from "../../shared/kernel/language.ts";
import { consentEnd } from "./consent-end.ts";
import { consentOutcome } from "./consent-outcome.ts";
import { windowHeaders } from "./security.ts";

export interface Consenting {
  readonly appId: string;
  readonly tenants: readonly TenantId[];
  /** Entra ID, as people's browsers reach it. */
  readonly signInUrl: string;
  /** What the product wants to be allowed on a person's behalf for each thing, in Entra ID's spelling. */
  readonly scopes: Readonly<Record<ConsentPurpose, readonly string[]>>;
}

interface Around {
  readonly publicUrl: string;
  readonly frameAncestors: readonly string[];
}

const cookie = "consent";
const fifteenMinutes = 15 * 60 * 1000;

/** From the tab: whose consent is asked for. The hint is the account they use in Teams. */
const start = z.object({
  tenant: tenantId,
  hint: z
    .string()
    .max(320)
    .regex(/^[^\s\p{Cc}]+$/u)
    .optional(),
  for: z.enum(consentPurposes).default("calendar"),
});

/**
 * The window in which Microsoft asks a person for their consent: sent on to Entra ID, and the page to which Entra ID sends
 * them back. A window ends only what it began itself, by a state that only its browser knows. Nothing is redeemed, nothing
 * kept: the next request on the person's behalf finds the consent in Entra ID.
 * Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function consentPages(consenting: Consenting, around: Around): Router {
  const { publicUrl } = around;
  const secure = publicUrl.startsWith("https:");
  const kept = { httpOnly: true, sameSite: "lax", secure, path: consentPath } as const;
  const end = answerWith(around);

  const begin: RequestHandler = (request, response) => {
    const asked = start.safeParse(request.query);
    if (!asked.success || !consenting.tenants.includes(asked.data.tenant)) {
      end(request, response.status(400), "failed");
      return;
    }
    const state = random();
    response
      .setHeader("cache-control", "no-store")
      .cookie(cookie, state, { ...kept, maxAge: fifteenMinutes })
      .redirect(authorizeUrl(consenting, { ...asked.data, publicUrl, state }));
  };

  const finish: RequestHandler = (request, response) => {
    const { state } = request.query;
    const own = typeof state === "string" && state === cookieOf(request);
    response.clearCookie(cookie, kept);
    if (own) end(request, response, consentOutcome(request.query));
    else end(request, response.status(400), "failed");
  };

  const router = Router();
  router.use(windowHeaders);
  router.get("/", begin);
  router.get("/end", finish);
  return router;
}

function authorizeUrl(
  { appId, signInUrl, scopes }: Consenting,
  of: z.infer<typeof start> & { readonly publicUrl: string; readonly state: string },
): string {
  const { tenant, hint, publicUrl, state } = of;
  const query = new URLSearchParams({
    client_id: appId,
    response_type: "code",
    response_mode: "query",
    redirect_uri: `${publicUrl}${consentPath}/end`,
    scope: scopes[of.for].join(" "),
    state,
    // Of no verifier: the code that comes back is good for nobody.
    code_challenge: random(),
    code_challenge_method: "S256",
    ...(hint === undefined ? {} : { login_hint: hint }),
  });
  return `${signInUrl}/${tenant}/oauth2/v2.0/authorize?${query}`;
}

function answerWith({ frameAncestors }: Around) {
  return (request: Request, response: Response, outcome: ConsentOutcome) => {
    const language = languageOf(request.acceptsLanguages(...languages) || "en");
    response
      .setHeader("content-language", language)
      .setHeader("cache-control", "no-store")
      .vary("accept-language")
      .type("html")
      .send(consentEnd(outcome, language, frameAncestors));
  };
}

function cookieOf({ headers }: Request): string | undefined {
  const found = /(?:^|;\s*)consent=([\w-]{43})(?:;|$)/.exec(headers.cookie ?? "");
  return found?.[1];
}

/** 256 bits, 43 characters. */
function random(): string {
  return randomBytes(32).toString("base64url");
}
