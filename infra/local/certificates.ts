import { randomBytes, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { generate } from "selfsigned";

/** Paths of PEM files. The authority's own key is thrown away: nobody can sign anything else with it. */
export interface Certificates {
  readonly authority: string;
  readonly key: string;
  readonly certificate: string;
}

const lifetimeDays = 800;
const dayMilliseconds = 86_400_000;

/** A certificate authority of this folder's own and what it signed for localhost. Made once, and again before it expires. */
export async function certificates(folder: string): Promise<Certificates> {
  const paths = {
    authority: join(folder, "authority.pem"),
    key: join(folder, "localhost-key.pem"),
    certificate: join(folder, "localhost.pem"),
  };
  if (!usable(paths)) await make(folder, paths);
  return paths;
}

/** Lets this very process trust the authority. Other processes get its path in NODE_EXTRA_CA_CERTS. */
export function trust(authority: string): void {
  setDefaultCACertificates([...getCACertificates("default"), readFileSync(authority, "utf8")]);
}

function usable({ authority, key, certificate }: Certificates): boolean {
  if (![authority, key, certificate].every((path) => existsSync(path))) return false;
  const { validToDate } = new X509Certificate(readFileSync(certificate));
  return validToDate.getTime() - Date.now() > 7 * dayMilliseconds;
}

async function make(folder: string, paths: Certificates): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const notAfterDate = new Date(Date.now() + lifetimeDays * dayMilliseconds);
  const common = { algorithm: "sha256", keyType: "ec", notAfterDate } as const;
  // A name of its own: of two trusted authorities with one name, TLS tries only one.
  const name = `Peer Circles on this machine ${randomBytes(4).toString("hex")}`;
  const authority = await generate([{ name: "commonName", value: name }], {
    ...common,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: "commonName", value: "localhost" }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  writeFileSync(paths.authority, authority.cert);
  writeFileSync(paths.certificate, server.cert);
  writeFileSync(paths.key, server.private, { mode: 0o600 });
}
