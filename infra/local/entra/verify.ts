import { createLocalJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import type { SigningKeys } from "./signing-keys.ts";

const claims = z.object({
  oid: z.string(),
  tid: z.string(),
  /** Whom the token was issued to; a tab's token has `azp` instead. */
  appid: z.string().optional(),
  idtyp: z.string().optional(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});
export type Claims = z.infer<typeof claims>;

export type Verified =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly why: "missing" | "expired" | "audience" | "invalid" };

export type Verify = (token: string | undefined, audience: readonly string[]) => Promise<Verified>;

/** Reads tokens that this world's Entra ID has signed. */
export function verifier({ tenant }: SigningKeys): Verify {
  const keys = createLocalJWKSet({ keys: [tenant.published] });
  return async (token, audience) => {
    if (!token) return { ok: false, why: "missing" };
    try {
      const { payload } = await jwtVerify(token, keys, {
        audience: [...audience],
        algorithms: ["RS256"],
      });
      return { ok: true, claims: claims.parse(payload) };
    } catch (fault) {
      return { ok: false, why: reason(fault) };
    }
  };
}

/** The token of an `Authorization: Bearer …` header. */
export function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
}

function reason(fault: unknown): "expired" | "audience" | "invalid" {
  if (fault instanceof errors.JWTExpired) return "expired";
  if (fault instanceof errors.JWTClaimValidationFailed && fault.claim === "aud") return "audience";
  return "invalid";
}
