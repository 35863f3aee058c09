import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** What the bot asked of Teams. */
interface Asked {
  readonly method: string;
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was sent, whatever it is.
  readonly body: any;
}

/** The next matching request meets this instead of being served. */
interface Fault {
  /** As Teams names it; empty for no body at all. */
  readonly code?: string;
  readonly status: number;
  readonly retryAfter?: number;
}

export const botAppId = "7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44";
export const issuer = "https://api.botframework.com";

/** Teams as the bot sees it: signs what it posts, and takes what the bot sends. Real HTTP, nothing kept. */
export async function teamsPeer() {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256", { extractable: true });
  const asked: Asked[] = [];
  const members: object[] = [];
  let faults: Fault[] = [];
  const app = express().use(express.json());
  const server = await listening(createServer(app));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = { ...(await exportJWK(publicKey)), kid: "k1", use: "sig", endorsements: ["msteams"] };

  app.get("/openid", (_request, response) => {
    response.json({ issuer, jwks_uri: `${base}/keys` });
  });
  app.get("/keys", (_request, response) => {
    response.json({ keys: [key] });
  });
  app.use("/v3", recorded(asked), (_request, response, next) => {
    const [fault, ...rest] = faults;
    if (!fault) return next();
    faults = rest;
    if (fault.retryAfter !== undefined) response.set("retry-after", String(fault.retryAfter));
    response.status(fault.status).json(bodyOf(fault));
  });
  let sent = 0;
  app.post("/v3/conversations", (_request, response) => {
    response.status(201).json({ id: "a:1opened" });
  });
  app.post("/v3/conversations/:c/activities", (_request, response) => {
    sent += 1;
    response.status(201).json({ id: `sent-${sent}` });
  });
  app.put("/v3/conversations/:c/activities/:a", ({ params }, response) => {
    response.json({ id: params.a });
  });
  app.get("/v3/conversations/:c/pagedmembers", ({ query }, response) => {
    const from = Number(query["continuationToken"] ?? 0);
    const next = from + 2;
    response.json({
      members: members.slice(from, next),
      ...(next < members.length ? { continuationToken: String(next) } : {}),
    });
  });
  app.get("/v3/conversations/:c/members/:m", ({ params }, response) => {
    const found = members.find((each) => Object.values(each).includes(params.m));
    if (found) response.json(found);
    else response.status(404).json({ error: { code: "MemberNotFound", message: "no" } });
  });

  return {
    base,
    asked,
    members,
    openid: `${base}/openid`,
    fail: (...next: readonly Fault[]) => {
      faults = [...next];
    },
    /** A token as Teams would sign it, but for what `but` says. */
    token: (but: TokenBut = {}) => signed(base, but, but.forged ? stranger.privateKey : privateKey),
    publicKey: key,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
function bodyOf({ code = "Fault" }: Fault) {
  return code === "" ? undefined : { error: { code, message: "asked for" } };
}

export type TeamsPeer = Awaited<ReturnType<typeof teamsPeer>>;

interface TokenBut {
  readonly forged?: boolean;
  readonly audience?: string;
  readonly issuer?: string;
  readonly serviceUrl?: string;
  /** Seconds from now. */
  readonly expires?: number;
  readonly notBefore?: number;
}

function signed(base: string, but: TokenBut, key: CryptoKey): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ serviceurl: but.serviceUrl ?? base })
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .setIssuer(but.issuer ?? issuer)
    .setAudience(but.audience ?? botAppId)
    .setNotBefore(now + (but.notBefore ?? -10))
    .setExpirationTime(now + (but.expires ?? 600))
    .sign(key);
}

function recorded(asked: Asked[]): RequestHandler {
  return ({ method, originalUrl, body, headers }, response, next) => {
    if (headers.authorization !== "Bearer bot-token") {
      response.status(401).end();
      return;
    }
    asked.push({ method, path: decodeURIComponent(originalUrl), body });
    next();
  };
}

function listening(server: Server): Promise<Server> {
  return new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => ready(server));
  });
}
