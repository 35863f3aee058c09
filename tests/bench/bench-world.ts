import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express, { Router } from "express";
import { certificates } from "../../infra/local/certificates.ts";
import { consents } from "../../infra/local/entra/consents.ts";
import { type Entra, entra } from "../../infra/local/entra/entra.ts";
import { signingKeys } from "../../infra/local/entra/signing-keys.ts";
import { app as known, organisation } from "../../infra/local/organisation/app.ts";

/** Token issuer and Teams connector for the benchmark: real tokens, and a connector that agrees to everything at once. */
export interface BenchWorld {
  readonly entra: Entra;
  readonly loginUrl: string;
  readonly serviceUrl: string;
  /** The certificate authority's file. */
  readonly authority: string;
  /** A folder that goes with the world. */
  readonly folder: string;
  /** How many messages were posted. */
  posted(): number;
  stop(): void;
}

/** Ids of those who are on a conversation's roster. */
type People = (conversation: string) => readonly string[];

/** @param more what else answers where tokens are issued */
export async function benchWorld(
  people: People = () => [],
  more: (router: Router) => void = () => undefined,
): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-bench-"));
  const { authority, key, certificate } = await certificates(folder);
  const router = Router();
  const secure = createHttps(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    express().use(router),
  ).listen(0, "localhost");
  let posted = 0;
  const connector = createHttp((request, response) => {
    request.resume();
    const posting = request.method === "POST" && request.url?.includes("/activities");
    if (posting) posted++;
    response.writeHead(posting ? 201 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(posting ? { id: `${posted}` } : asked(request.url ?? "", people)));
  }).listen(0, "127.0.0.1");
  await Promise.all([secure, connector].map((each) => listening(each)));
  const loginUrl = `https://localhost:${portOf(secure)}`;
  more(router);
  return {
    entra: entra(router, {
      url: loginUrl,
      resource: known.resource,
      keys: await signingKeys(),
      consents: consents("given"),
      redirects: [],
    }),
    loginUrl,
    serviceUrl: `http://127.0.0.1:${portOf(connector)}/`,
    authority,
    folder,
    posted: () => posted,
    stop() {
      for (const server of [secure, connector]) {
        server.close();
        server.closeAllConnections();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A conversation's roster; and whoever is asked for belongs. */
function asked(path: string, people: People) {
  const parts = path.split("?")[0]?.split("/").map(decodeURIComponent) ?? [];
  const [conversation = "", last = ""] = parts.slice(-2);
  return last === "pagedmembers" ? { members: people(conversation).map(member) } : member(last);
}

function member(id: string) {
  return { id: `29:${id}`, aadObjectId: id, tenantId: organisation.tenant, name: "Somebody" };
}

function listening(server: { once(event: "listening", then: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => server.once("listening", resolve));
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  return (server.address() as AddressInfo).port;
}
