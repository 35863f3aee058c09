import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import type { Instant } from "../../shared/time/instant.ts";
import { certificates } from "./certificates.ts";
import { type ConsentRule, consents } from "./entra/consents.ts";
import { type Entra, entra } from "./entra/entra.ts";
import { signingKeys } from "./entra/signing-keys.ts";
import { verifier } from "./entra/verify.ts";
import { contract } from "./graph/contract/contract.ts";
import { faults } from "./graph/faults.ts";
import { beginGraph } from "./graph/graph-state.ts";
import type { GraphWorld } from "./graph/graph-world.ts";
import { openWorld } from "./graph/open-world.ts";
import { serveGraph } from "./graph/serve.ts";
import { listen } from "./listen.ts";
import { app } from "./organisation/app.ts";
import { storedState } from "./stored-state.ts";

export interface Microsoft365Options {
  /** TCP port on the loopback interface; 0 takes a free one. */
  readonly port: number;
  /** Where keys, certificates and state are kept. Without it state lives in memory and keys are new. */
  readonly dataFolder?: string | undefined;
  /** The world's clock, which may be moved. Tokens and limits keep to the real one. */
  readonly now: () => Instant;
  /** Mail address of the service mailbox, when there is one. */
  readonly calendarMailbox?: string | undefined;
  /** Mail addresses of mailboxes that have Teams; all by default. Events in others get no online meeting. */
  readonly teamsMailboxes?: readonly string[] | undefined;
  /** Whether join links are of the newer kind, which does not spell out the meeting's chat. */
  readonly shortLinks?: boolean | undefined;
  /** How people come to consent; given for everyone by default. */
  readonly consent?: ConsentRule | undefined;
  /** Resource-specific permissions that an administrator has switched off; none by default. */
  readonly blocked?: readonly string[] | undefined;
  /** Where Entra ID may send browsers back to; nowhere by default. */
  readonly redirects?: readonly string[] | undefined;
  /** Audience of the tab's tokens, APP_RESOURCE; the sample app's by default. */
  readonly resource?: string | undefined;
  /** GRAPH_METADATA by default. */
  readonly metadataFolder?: string | undefined;
}

/** Entra ID and Graph on one HTTPS address. */
export interface Microsoft365 extends Entra {
  /** `https://localhost:port`: LOGIN_URL and GRAPH_URL. */
  readonly url: string;
  /** The certificate authority's file: NODE_EXTRA_CA_CERTS. */
  readonly authority: string;
  readonly graph: GraphWorld;
  /** What GRAPH_METADATA found wrong. A test that means to offend takes it out with `splice`. */
  readonly contractErrors: string[];
  stop(): Promise<void>;
}

/** Starts Entra ID and Graph together. */
export async function startMicrosoft365(options: Microsoft365Options): Promise<Microsoft365> {
  const { port, dataFolder, now, calendarMailbox, resource = app.resource } = options;
  const { consent = "given", redirects = [] } = options;
  const files = await certificates(dataFolder ?? mkdtempSync(join(tmpdir(), "microsoft365-")));
  const keys = await signingKeys(dataFolder && join(dataFolder, "signing-keys.json"));
  const state = storedState(dataFolder && join(dataFolder, "graph.json"), beginGraph);
  const agreed = consents(consent, dataFolder && join(dataFolder, "consents.json"));
  const metadataFolder = options.metadataFolder ?? (process.env["GRAPH_METADATA"] || undefined);
  const checks = contract(metadataFolder, process.env["GRAPH_METADATA_REPORT"]);
  const troubles = faults();
  const world = openWorld(state, now, troubles, options);
  const site = express().disable("x-powered-by");
  const tls = { key: readFileSync(files.key), cert: readFileSync(files.certificate) };
  const server = await listen(site, port, tls);
  const url = `https://localhost:${server.port}`;
  const identity = entra(site, { url, resource, keys, consents: agreed, redirects });
  const verify = verifier(keys);
  const organisation = { calendarMailbox, blocked: options.blocked };
  serveGraph(site, { world, faults: troubles, verify, contract: checks, now, organisation });
  return {
    ...identity,
    url,
    authority: files.authority,
    graph: world,
    contractErrors: checks.errors,
    async stop() {
      await world.notifications.settled();
      await server.close();
      state.flush();
      agreed.flush();
      checks.report();
    },
  };
}
