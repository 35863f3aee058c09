import { createRemoteJWKSet, decodeJwt, type JWTPayload, jwtVerify } from "jose";
import { z } from "zod";
import { personId, type TenantId, tenantId } from "../../shared/kernel/ids.ts";
import type { Caller } from "../ports/caller.ts";

/** A caller, proven by a token that ends at `until`, in seconds since 1970 of real time. */
interface Identity {
  readonly caller: Caller;
  readonly until: number;
}

/** Turns the value of an Authorization header into who asks; undefined for anything but a good token of an allowed tenant. */
export type Identify = (authorization: string | undefined) => Promise<Identity | undefined>;

export interface Trust {
  readonly loginUrl: string;
  readonly tenants: readonly TenantId[];
  readonly audiences: readonly string[];
  /** Seconds since 1970, real time. */
  readonly seconds: () => number;
}

const remembered = 10_000;
const clockTolerance = 5;
const claims = z.object({
  tid: tenantId,
  oid: personId,
  name: z.string().max(200).default(""),
  scp: z.string().refine((scopes) => scopes.split(" ").includes("access_as_user")),
  exp: z.int(),
});

/**
 * Verifies Microsoft Entra ID v2 access tokens for the tab's API.
 * Source: https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function identify({ loginUrl, tenants, audiences, seconds }: Trust): Identify {
  const keys = new Map(tenants.map((tenant) => [tenant, keySet(loginUrl, tenant)]));
  const known = new Map<string, Identity>();

  async function verify(token: string): Promise<Identity | undefined> {
    const tenant = tenantId.safeParse(unverified(token)?.["tid"]).data;
    const keysOfTenant = tenant && keys.get(tenant);
    if (!keysOfTenant) return undefined;
    const { payload } = await jwtVerify(token, keysOfTenant, {
      issuer: `${loginUrl}/${tenant}/v2.0`,
      audience: [...audiences],
      algorithms: ["RS256"],
      requiredClaims: ["exp"],
      clockTolerance,
    });
    const read = claims.safeParse(payload);
    if (!read.success || read.data.tid !== tenant) return undefined;
    const { oid, name, exp } = read.data;
    return { caller: { tenant, person: oid, name, assertion: token }, until: exp };
  }

  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
    if (!token) return undefined;
    const before = known.get(token);
    if (before && before.until > seconds()) return before;
    known.delete(token);
    const identity = await verify(token).catch(unlessOutage);
    if (!identity) return undefined;
    if (known.size >= remembered) known.clear();
    known.set(token, identity);
    return identity;
  };
}

function keySet(loginUrl: string, tenant: TenantId) {
  return createRemoteJWKSet(new URL(`${loginUrl}/${tenant}/discovery/v2.0/keys`), {
    timeoutDuration: 5000,
  });
}

function unverified(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

/** A bad token is nobody; keys that cannot be fetched are a fault. Every refusal of jose has a code of its own. */
function unlessOutage(error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const outage = code === undefined || code === "ERR_JWKS_TIMEOUT" || code === "ERR_JOSE_GENERIC";
  if (outage) throw error;
  return undefined;
}
