import type { CryptoKey, JWK } from "jose";
import { exportJWK, generateKeyPair, importJWK } from "jose";
import { storedState } from "../stored-state.ts";

/** A signing key: `published` is what its OpenID metadata shows. */
export interface SigningKey {
  readonly id: string;
  readonly key: CryptoKey;
  readonly published: JWK;
}

export interface SigningKeys {
  /** Signs what Entra ID issues. */
  readonly tenant: SigningKey;
  /** Signs what Teams sends to the bot. */
  readonly channel: SigningKey;
  /** Published by nobody: what a forger has. */
  readonly forger: SigningKey;
}

const alg = "RS256";

/** The keys kept in `file`, made at first use: sessions survive a restart. */
export async function signingKeys(file?: string): Promise<SigningKeys> {
  const stored = storedState<Record<string, JWK>>(file, () => ({}));
  const named = async (name: string): Promise<SigningKey> => {
    const secret = stored.current[name] ?? (await made());
    stored.change((keys) => {
      keys[name] = secret;
    });
    const key = await importJWK(secret, alg);
    if (key instanceof Uint8Array) throw new Error(`The stored key ${name} is not an RSA key.`);
    const id = `${name}-${(secret.n ?? "").slice(0, 12)}`;
    return { id, key, published: published(secret, id) };
  };
  const [tenant, channel, forger] = await Promise.all([
    named("tenant"),
    named("channel"),
    named("forger"),
  ]);
  stored.flush();
  return { tenant, channel, forger };
}

async function made(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return exportJWK(privateKey);
}

function published({ kty, n, e }: JWK, kid: string): JWK {
  return { kty, use: "sig", kid, alg, ...(n && { n }), ...(e && { e }) } as JWK;
}
