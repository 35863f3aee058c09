import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { Client } from "@microsoft/microsoft-graph-client";
import { trust } from "../../infra/local/certificates.ts";
import {
  type Microsoft365,
  type Microsoft365Options,
  startMicrosoft365,
} from "../../infra/local/microsoft365.ts";
import { app, organisation, serviceMailbox } from "../../infra/local/organisation/app.ts";
import type { Person } from "../../infra/local/organisation/people.ts";
import { instant } from "../../shared/time/instant.ts";

const started: Microsoft365[] = [];
// A test that fails before it stops its own would keep the whole run waiting.
afterAll(async () => {
  for (const world of started) await world.stop();
});

/** Microsoft 365 on a free port, trusted by this process. Stopped after the tests of the file, at the latest. */
export async function aMicrosoft365(
  options: Partial<Microsoft365Options> = {},
): Promise<Microsoft365> {
  const world = await startMicrosoft365({
    port: 0,
    dataFolder: aFolder(),
    now: () => instant("2026-11-23T09:00:00Z"),
    calendarMailbox: serviceMailbox.mail,
    ...options,
  });
  trust(world.authority);
  started.push(world);
  return world;
}

export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), "microsoft365-test-"));
}

/** The real client library of Entra ID, as an app with a secret uses it. */
export function entraClient(url: string, secret: string = app.secret) {
  return new ConfidentialClientApplication({
    auth: {
      clientId: app.id,
      clientSecret: secret,
      authority: `${url}/${organisation.tenant}`,
      knownAuthorities: [new URL(url).host],
    },
  });
}

/** The real Graph client, for the app itself. */
export async function graphOfApp(world: Microsoft365): Promise<Client> {
  const scopes = ["https://graph.microsoft.com/.default"];
  const answer = await entraClient(world.url).acquireTokenByClientCredential({ scopes });
  return graphWith(world, answer?.accessToken ?? "");
}

/** The real Graph client, on someone's behalf. */
export async function graphOf(world: Microsoft365, person: Person): Promise<Client> {
  const oboAssertion = await world.issueSsoToken(person);
  const scopes = ["https://graph.microsoft.com/.default"];
  const answer = await entraClient(world.url).acquireTokenOnBehalfOf({ oboAssertion, scopes });
  return graphWith(world, answer?.accessToken ?? "");
}

function graphWith(world: Microsoft365, token: string): Client {
  return Client.init({
    baseUrl: `${world.url}/`,
    customHosts: new Set(["localhost"]),
    authProvider: (done) => done(null, token),
  });
}

/** Status and error code of a request that is refused; the SDK's own retries aside. */
export async function refusalOf(
  request: Promise<unknown>,
): Promise<{ readonly status: unknown; readonly code: unknown } | "no refusal"> {
  try {
    await request;
    return "no refusal";
  } catch (fault) {
    if (!(fault instanceof Error && "statusCode" in fault && "code" in fault)) throw fault;
    return { status: fault.statusCode, code: fault.code };
  }
}
