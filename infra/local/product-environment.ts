import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { app, organisation, serviceMailbox } from "./organisation/app.ts";
import { storedState } from "./stored-state.ts";
import { signInPath } from "./teams/teams-world.ts";

interface Addresses {
  /** Where the product listens. */
  readonly productPort: number;
  /** The host page. */
  readonly teams: string;
  readonly microsoft365: string;
  readonly channelMetadata: string;
  /** File of the certificate authority. */
  readonly authority: string;
  readonly dataFolder: string;
  /** Of the world's own files. */
  readonly worldFolder: string;
  readonly tabFolder: string;
}

/** The product's environment in this world: the same names as anywhere, other addresses. */
export function productEnvironment(at: Addresses): Readonly<Record<string, string>> {
  const host = `localhost:${at.productPort}`;
  return {
    PORT: String(at.productPort),
    HOST: "127.0.0.1",
    PUBLIC_URL: `http://${host}`,
    APP_ID: app.id,
    APP_TENANT: organisation.tenant,
    APP_RESOURCE: app.resource,
    TEAMS_APP_ID: app.teamsAppId,
    ALLOWED_TENANTS: organisation.tenant,
    APP_SECRET: app.secret,
    LOGIN_URL: at.microsoft365,
    SIGN_IN_URL: `${at.teams}${signInPath}`,
    BOT_OPENID_METADATA: at.channelMetadata,
    GRAPH_URL: at.microsoft365,
    CALENDAR_MAILBOX: serviceMailbox.mail,
    DATA_FOLDER: at.dataFolder,
    TAB_FOLDER: at.tabFolder,
    FRAME_ANCESTORS: at.teams,
    HELP_ROUTES:
      "Employee assistance = https://help.contoso.example; Crisis line = tel:+49-800-0000000",
    CONCERN_ROUTE: "Ines Duarte = mailto:ines@contoso.example",
    SEAL_SECRET: sealSecret(at.worldFolder),
    LOG_LEVEL: "warn",
    NODE_EXTRA_CA_CERTS: at.authority,
  };
}

/** Made once and kept outside the store. */
function sealSecret(worldFolder: string): string {
  const kept = storedState(join(worldFolder, "seal-secret.json"), () => ({ secret: "" }));
  kept.change((state) => {
    state.secret ||= randomBytes(32).toString("base64");
  });
  kept.flush();
  return kept.current.secret;
}
