import { randomBytes } from "node:crypto";
import { type Request, type RequestHandler, Router, urlencoded } from "express";
import { z } from "zod";
import { app, organisation } from "../organisation/app.ts";
import { personNamed } from "../organisation/people.ts";
import { consentForm, refusalPage } from "./consent-form.ts";
import type { Consents } from "./consents.ts";
import { delegatedPermissions } from "./grants.ts";
import { EntraRefusal } from "./refusal.ts";
import { graphScopes } from "./scopes.ts";

export interface Authorizing {
  readonly url: string;
  /** Where browsers may be sent back to, as the app's registration lists them. */
  readonly redirects: readonly string[];
  readonly consents: Consents;
}

const asked = z.object({
  client_id: z.string().default(""),
  redirect_uri: z.string().default(""),
  response_type: z.string().default(""),
  response_mode: z.enum(["query"]).default("query"),
  scope: z.string().default(""),
  state: z.string().optional(),
  login_hint: z.string().optional(),
  code_challenge: z.string().length(43),
  code_challenge_method: z.literal("S256"),
});
type Asked = z.infer<typeof asked>;

const answered = z.object({
  account: z.string(),
  answer: z.enum(["accept", "cancel"]),
});

/** `/{tenant}/oauth2/v2.0/authorize`: who is at the browser says yes or no, and is sent back to the app. */
export function authorizeRoutes(authorizing: Authorizing): Router {
  const router = Router();
  router.use(neverFramed, urlencoded({ extended: false, limit: "10kb" }));
  router.get("/:tenant/oauth2/v2.0/authorize", answering(show));
  router.post("/:tenant/oauth2/v2.0/authorize", ownForm, answering(decide));
  return router;

  function answering(act: (request: Request, wish: Asked) => string | { readonly to: string }) {
    const handler: RequestHandler = (request, response) => {
      try {
        const answer = act(request, wishOf(request, authorizing));
        if (typeof answer === "string") response.type("html").send(answer);
        else response.redirect(answer.to);
      } catch (fault) {
        if (!(fault instanceof EntraRefusal)) throw fault;
        response.status(fault.status).type("html").send(refusalPage(fault.message));
      }
    };
    return handler;
  }

  function show(_request: Request, wish: Asked) {
    const scopes = scopesOf(wish, authorizing);
    if (!scopes) return back(wish, unknownScope);
    const person = personNamed(wish.login_hint ?? "");
    const given = person && authorizing.consents.of(person.id);
    if (given && scopes.every((scope) => given.includes(scope))) return back(wish, code());
    return consentForm({ scopes, person, rule: authorizing.consents.rule });
  }

  function decide(request: Request, wish: Asked) {
    const { consents } = authorizing;
    const { account, answer } = reading(answered, request.body);
    const scopes = scopesOf(wish, authorizing);
    if (!scopes) return back(wish, unknownScope);
    if (answer === "cancel") return back(wish, consents.rule === "admin" ? forAdmins : declined);
    const person = personNamed(account);
    if (!person || consents.rule === "admin") return back(wish, forAdmins);
    consents.give(person.id, scopes);
    return back(wish, code());
  }
}

const declined = {
  error: "access_denied",
  error_description: "AADSTS65004: User declined to consent to access the app.",
};
const forAdmins = {
  error: "access_denied",
  error_description: `AADSTS90094: An administrator of ${organisation.name} has set a policy that prevents you from granting ${app.name} the permissions it is requesting.`,
};
const unknownScope = {
  error: "invalid_scope",
  error_description:
    "AADSTS70011: The provided request must include a valid 'scope' input parameter.",
};
/** Nobody redeems it: the token endpoint here knows no such grant. */
const code = () => ({ code: `0.${randomBytes(32).toString("base64url")}` });

/** What the app asks for. Whatever is wrong with app or address is said here: it must not lead anywhere. */
function wishOf(request: Request, { redirects }: Authorizing): Asked {
  const { tenant = "" } = request.params as Record<string, string>;
  const wish = reading(asked, request.query);
  if (tenant !== organisation.tenant)
    throw new EntraRefusal("invalid_request", 90002, `Tenant '${tenant}' not found.`);
  if (wish.client_id !== app.id)
    throw new EntraRefusal(
      "unauthorized_client",
      700016,
      `Application with identifier '${wish.client_id}' was not found in the directory '${organisation.name}'.`,
    );
  if (!redirects.includes(wish.redirect_uri))
    throw new EntraRefusal(
      "invalid_request",
      50011,
      `The redirect URI '${wish.redirect_uri}' specified in the request does not match the redirect URIs configured for the application '${app.id}'.`,
    );
  if (wish.response_type !== "code")
    throw new EntraRefusal("unsupported_response_type", 700054, "Only 'code' is enabled here.");
  return wish;
}

function reading<T>(schema: z.ZodType<T>, from: unknown): T {
  const read = schema.safeParse(from);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new EntraRefusal(
    "invalid_request",
    900144,
    `The parameter '${issue?.path.join()}' is wrong.`,
  );
}

function scopesOf({ scope }: Asked, { url }: Authorizing): readonly string[] | undefined {
  const scopes = graphScopes(url, scope);
  const known = scopes.every((name) => delegatedPermissions.includes(name));
  return scopes.length > 0 && known ? scopes : undefined;
}

function back(
  { redirect_uri: address, state }: Asked,
  answer: Readonly<Record<string, string>>,
): { readonly to: string } {
  const query = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }) });
  return { to: `${address}?${query}` };
}

/** Entra ID's own pages are shown in no frame, which is why the app needs a window. */
const neverFramed: RequestHandler = (_request, response, next) => {
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("content-security-policy", "frame-ancestors 'none'");
  response.setHeader("cache-control", "no-store");
  next();
};

/** Another site may lead here, but not answer for the person. */
const ownForm: RequestHandler = ({ headers }, response, next) => {
  const { host = "", origin = "" } = headers;
  if (/^https?:\/\/(.+)$/.exec(origin)?.[1] === host) next();
  else response.status(403).type("html").send(refusalPage("Please answer on this page."));
};
