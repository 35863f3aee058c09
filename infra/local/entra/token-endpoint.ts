import type { RequestHandler } from "express";
import { z } from "zod";
import { app, organisation } from "../organisation/app.ts";
import type { Person } from "../organisation/people.ts";
import { personNamed } from "../organisation/people.ts";
import { appPermissions } from "./grants.ts";
import { connectorAudience, graphAudience, type Issuing } from "./issuing.ts";
import { answerRefusal, EntraRefusal } from "./refusal.ts";
import { graphScopes } from "./scopes.ts";
import type { Verify } from "./verify.ts";

export interface TokenEndpoint {
  readonly url: string;
  readonly resource: string;
  readonly issuing: Issuing;
  readonly verify: Verify;
  /** Delegated permissions that a person, or an administrator for them, has consented to. */
  readonly consented: (person: string) => readonly string[];
}

const form = z.looseObject({
  grant_type: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  scope: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
});
type Form = z.infer<typeof form>;

const lifetime = { expires_in: 3599, ext_expires_in: 3599 };

/** `POST /{tenant}/oauth2/v2.0/token`: client credentials, and on behalf of a person. */
export function tokenEndpoint(endpoint: TokenEndpoint): RequestHandler {
  return async (request, response) => {
    try {
      const { tenant } = request.params;
      const asked = form.parse(request.body ?? {});
      knowsTenant(String(tenant));
      knowsClient(asked, request.headers.authorization);
      response.set("cache-control", "no-store").json(await issue(endpoint, asked));
    } catch (fault) {
      if (!(fault instanceof EntraRefusal)) throw fault;
      answerRefusal(fault, response);
    }
  };
}

function knowsTenant(tenant: string): void {
  if (`${organisation.tenant} ${organisation.domain}`.split(" ").includes(tenant.toLowerCase()))
    return;
  throw new EntraRefusal("invalid_request", 90002, `Tenant '${tenant}' not found.`);
}

function knowsClient(asked: Form, authorization: string | undefined): void {
  const [id = asked.client_id, secret = asked.client_secret] = basic(authorization);
  if (id === undefined)
    throw new EntraRefusal(
      "invalid_request",
      900144,
      "The request body must contain the following parameter: 'client_id'.",
    );
  if (id.toLowerCase() !== app.id)
    throw new EntraRefusal(
      "unauthorized_client",
      700016,
      `Application with identifier '${id}' was not found in the directory '${organisation.name}'.`,
    );
  if (secret === undefined)
    throw new EntraRefusal(
      "invalid_client",
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    );
  if (secret !== app.secret)
    throw new EntraRefusal(
      "invalid_client",
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.id}'.`,
      { status: 401 },
    );
}

function basic(authorization = ""): readonly (string | undefined)[] {
  const [, encoded] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return [];
  return Buffer.from(encoded, "base64").toString().split(":").map(decodeURIComponent);
}

async function issue(endpoint: TokenEndpoint, asked: Form): Promise<object> {
  if (asked.grant_type === "client_credentials") return appOnly(endpoint, asked.scope ?? "");
  if (asked.grant_type === "urn:ietf:params:oauth:grant-type:jwt-bearer")
    return onBehalf(endpoint, asked);
  throw new EntraRefusal(
    "unsupported_grant_type",
    70003,
    `The app requested an unsupported grant type '${asked.grant_type ?? ""}'.`,
  );
}

async function appOnly({ url, issuing }: TokenEndpoint, scope: string): Promise<object> {
  const resource = /^(\S+)\/\.default$/.exec(scope)?.[1];
  if (resource === undefined)
    throw new EntraRefusal(
      "invalid_scope",
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  const audience = [graphAudience, url].includes(resource) ? graphAudience : resource;
  if (audience !== graphAudience && audience !== connectorAudience)
    throw new EntraRefusal(
      "invalid_resource",
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${organisation.name}.`,
    );
  const roles = audience === graphAudience ? appPermissions : [];
  return {
    token_type: "Bearer",
    ...lifetime,
    access_token: await issuing.appOnly(audience, roles),
  };
}

async function onBehalf(endpoint: TokenEndpoint, asked: Form): Promise<object> {
  if (asked.requested_token_use !== "on_behalf_of")
    throw new EntraRefusal(
      "invalid_request",
      900144,
      "The request body must contain the following parameter: 'requested_token_use'.",
    );
  const person = await whose(endpoint, asked.assertion);
  const consented = endpoint.consented(person.id);
  const named = graphScopes(endpoint.url, asked.scope ?? "");
  const scopes = named.includes(".default") ? consented : named;
  if (scopes.length === 0 || scopes.some((scope) => !consented.includes(scope)))
    throw new EntraRefusal(
      "invalid_grant",
      65001,
      `The user or administrator has not consented to use the application with ID '${app.id}' named '${app.name}'. Send an interactive authorization request for this user and resource.`,
      { suberror: "consent_required" },
    );
  return {
    token_type: "Bearer",
    scope: scopes.map((scope) => `${graphAudience}/${scope}`).join(" "),
    ...lifetime,
    access_token: await endpoint.issuing.delegated(person, scopes),
  };
}

async function whose({ verify, resource }: TokenEndpoint, assertion?: string): Promise<Person> {
  const verified = await verify(assertion, [resource, app.id]);
  if (!verified.ok && verified.why === "expired")
    throw new EntraRefusal(
      "invalid_grant",
      500133,
      "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion.",
    );
  if (!verified.ok && verified.why === "audience")
    throw new EntraRefusal(
      "invalid_grant",
      500131,
      "Assertion audience does not match the Client app presenting the assertion.",
    );
  const person = verified.ok ? personNamed(verified.claims.oid) : undefined;
  if (person === undefined)
    throw new EntraRefusal("invalid_grant", 50013, "Assertion failed signature validation.");
  return person;
}
