import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

type Bent = Readonly<Record<string, unknown>>;

// Made once: a pair takes longer than a test should.
const pairs = Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);

/** Publishes keys as Microsoft Entra ID does and signs access tokens for the tab, good or bent. */
export async function tokenIssuer(audience: string) {
  const [real, other] = await pairs;
  const published = { ...(await exportJWK(real.publicKey)), kid: "real", use: "sig", alg: "RS256" };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ keys: [published] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = () => Math.floor(Date.now() / 1000);

  const claims = (who: { tenant: string; person: string; name?: string }, bent: Bent) => ({
    aud: audience,
    iss: `${url}/${who.tenant}/v2.0`,
    iat: now(),
    nbf: now() - 10,
    exp: now() + 3600,
    tid: who.tenant,
    oid: who.person,
    name: who.name ?? "Ada",
    scp: "access_as_user",
    ver: "2.0",
    ...bent,
  });

  return {
    url,
    now,
    claims,
    /** How often the keys were fetched. */
    asked: () => asked,
    /** A token that verifies, unless `bent` says otherwise; `forged` signs with a key that nobody publishes. */
    sign: (who: Parameters<typeof claims>[0], bent: Bent = {}, forged = false) =>
      new SignJWT(claims(who, bent) as JWTPayload)
        .setProtectedHeader({ alg: "RS256", kid: "real", typ: "JWT" })
        .sign(forged ? other.privateKey : real.privateKey),
    /** The published key's own bytes as a shared secret: the classic confusion of RS256 and HS256. */
    confused: (who: Parameters<typeof claims>[0]) =>
      new SignJWT(claims(who, {}) as JWTPayload)
        .setProtectedHeader({ alg: "HS256", kid: "real", typ: "JWT" })
        .sign(new TextEncoder().encode(JSON.stringify(published))),
    unsigned: (who: Parameters<typeof claims>[0]) => {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
      return `${part({ alg: "none", typ: "JWT" })}.${part(claims(who, {}))}.`;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
