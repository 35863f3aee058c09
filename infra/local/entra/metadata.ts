import type { Router } from "express";
import { connectorAudience } from "./issuing.ts";
import type { SigningKeys } from "./signing-keys.ts";

/** Serves what anyone may know: OpenID metadata and keys of the tenants and of the channel that signs activities. */
export function serveMetadata(router: Router, url: string, keys: SigningKeys): void {
  router.get("/common/discovery/instance", (_request, response) => {
    const host = new URL(url).host;
    response.json({
      "api-version": "1.1",
      tenant_discovery_endpoint: `${url}/common/v2.0/.well-known/openid-configuration`,
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    });
  });
  router.get("/:tenant/v2.0/.well-known/openid-configuration", (request, response) => {
    response.json(tenantMetadata(url, request.params.tenant));
  });
  router.get("/:tenant/discovery/v2.0/keys", (_request, response) => {
    response.json({ keys: [keys.tenant.published] });
  });
  router.get("/botframework/v1/.well-known/openidconfiguration", (_request, response) => {
    response.json({
      issuer: connectorAudience,
      authorization_endpoint: "https://invalid.botframework.com",
      jwks_uri: `${url}/botframework/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    });
  });
  router.get("/botframework/v1/.well-known/keys", (_request, response) => {
    response.json({ keys: [{ ...keys.channel.published, endorsements: ["msteams"] }] });
  });
}

function tenantMetadata(url: string, tenant: string): object {
  const own = `${url}/${tenant}`;
  return {
    issuer: `${own}/v2.0`,
    authorization_endpoint: `${own}/oauth2/v2.0/authorize`,
    token_endpoint: `${own}/oauth2/v2.0/token`,
    jwks_uri: `${own}/discovery/v2.0/keys`,
    end_session_endpoint: `${own}/oauth2/v2.0/logout`,
    response_modes_supported: ["query", "fragment", "form_post"],
    response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: [
      "client_secret_post",
      "private_key_jwt",
      "client_secret_basic",
    ],
    claims_supported: [
      "sub",
      "iss",
      "aud",
      "exp",
      "iat",
      "name",
      "preferred_username",
      "oid",
      "ver",
    ],
    tenant_region_scope: "EU",
  };
}
