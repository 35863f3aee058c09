import { mkdtempSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UnsecuredJWT } from "jose";
import { graphTokens } from "../../../bot/graph/graph-tokens.ts";
import { certificates, trust } from "../../../infra/local/certificates.ts";
import { type Listening, listen } from "../../../infra/local/listen.ts";
import { tenantId } from "../../../shared/kernel/ids.ts";

const tenant = tenantId.parse("6f1c0a52-8d3e-4b97-a04f-2c5d1e7b9a38");
const identity = "4c0de7a1-93b2-4f68-8e15-d70a6b2c9f43";
const before = { ...process.env };

describe("an app without a secret, vouched for by its managed identity", () => {
  let servers: Listening[] = [];
  const asked: { assertions: URLSearchParams[]; tokens: URLSearchParams[]; header: unknown[] } = {
    assertions: [],
    tokens: [],
    header: [],
  };

  /** Azure's address for identities, which only code in Azure reaches: it gives the app's assertion. */
  const identityEndpoint: RequestListener = (request, response) => {
    asked.assertions.push(new URL(request.url ?? "", "http://localhost").searchParams);
    asked.header.push(request.headers["x-identity-header"]);
    const expires = Math.floor(Date.now() / 1000) + 3600 * 24;
    answer(response, {
      access_token: "word-of-the-identity",
      expires_on: String(expires),
      resource: "api://AzureADTokenExchange",
      token_type: "Bearer",
    });
  };
  const entra: RequestListener = async (request, response) => {
    const own = `https://${request.headers.host}/${tenant}`;
    if (request.method === "GET") {
      answer(response, {
        issuer: `${own}/v2.0`,
        authorization_endpoint: `${own}/oauth2/v2.0/authorize`,
        token_endpoint: `${own}/oauth2/v2.0/token`,
        jwks_uri: `${own}/discovery/v2.0/keys`,
      });
      return;
    }
    asked.tokens.push(new URLSearchParams(await textOf(request)));
    answer(response, { token_type: "Bearer", expires_in: 3599, access_token: "for-graph" });
  };

  beforeEach(async () => {
    asked.assertions.length = asked.tokens.length = asked.header.length = 0;
    const files = await certificates(mkdtempSync(join(tmpdir(), "managed-identity-")));
    trust(files.authority);
    const tls = { key: readFileSync(files.key), cert: readFileSync(files.certificate) };
    servers = [await listen(identityEndpoint, 0), await listen(entra, 0, tls)];
    process.env["IDENTITY_ENDPOINT"] = `http://localhost:${servers[0]?.port}/msi/token`;
    process.env["IDENTITY_HEADER"] = "only-in-azure";
  });
  afterEach(async () => {
    process.env = { ...before };
    await Promise.all(servers.map((server) => server.close()));
  });

  const tokens = () =>
    graphTokens({
      APP_ID: "0d4f6c2e-71b8-4a95-b3e0-9c8d5a1f7e26",
      APP_TENANT: tenant,
      APP_SECRET: undefined,
      MANAGED_IDENTITY: identity,
      LOGIN_URL: `https://localhost:${servers[1]?.port}`,
      GRAPH_URL: "https://graph.example",
    });

  it("shows the identity's word in place of a secret", async () => {
    expect(await tokens()({ as: "service" })).toEqual({ ok: true, value: "for-graph" });
    const [assertion] = asked.assertions;
    expect(assertion?.get("resource")).toBe("api://AzureADTokenExchange");
    expect(assertion?.get("client_id")).toBe(identity);
    expect(asked.header).toEqual(["only-in-azure"]);
    const [token] = asked.tokens;
    expect(Object.fromEntries(token ?? [])).toMatchObject({
      grant_type: "client_credentials",
      client_assertion: "word-of-the-identity",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
    expect(token?.has("client_secret")).toBe(false);
  });

  it("acts for people by the same word", async () => {
    const of = tokens();
    for (const name of ["ada", "bo"]) {
      const assertion = new UnsecuredJWT({ tid: tenant, oid: name }).encode();
      expect(await of({ as: "person", assertion })).toEqual({ ok: true, value: "for-graph" });
    }
    expect(asked.tokens.map((each) => each.get("requested_token_use"))).toEqual([
      "on_behalf_of",
      "on_behalf_of",
    ]);
    expect(asked.tokens.map((each) => each.get("client_assertion"))).toEqual([
      "word-of-the-identity",
      "word-of-the-identity",
    ]);
  });
  it("asks for a person's token once in a request, and keeps it no longer", async () => {
    const of = tokens();
    const assertion = new UnsecuredJWT({ tid: tenant, oid: "ada" }).encode();
    const request = { as: "person", assertion } as const;
    expect(await of(request)).toEqual(await of(request));
    expect(asked.tokens).toHaveLength(1);
    await of({ ...request });
    expect(asked.tokens).toHaveLength(2);
  });
});

function answer(response: Parameters<RequestListener>[1], body: unknown): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
