import type { Config } from "../config/config.ts";
import type { Context } from "../ports/context.ts";
import type { Messenger } from "../ports/messenger.ts";
import { addressBook } from "./address.ts";
import { type Installations, installations } from "./installation.ts";
import { teamsMessenger } from "./messenger.ts";
import { outboundToken } from "./outbound-token.ts";
import { ownViews } from "./own-views.ts";
import { pace, teamsLimits } from "./pace.ts";
import { type ConnectorRoster, connectorRoster } from "./roster.ts";
import { type SignsOfLife, signsOfLife } from "./signs-of-life.ts";
import { type StrictAuth, strictAuth } from "./strict-auth.ts";

/** The way out to Teams. The way in, teams-door.ts, comes once the features are there. */
export interface TeamsLine {
  readonly messenger: Messenger;
  readonly roster: ConnectorRoster;
  readonly auth: StrictAuth;
  readonly kept: Installations;
  readonly signs: SignsOfLife;
}

/** Opens the line to Teams. `seconds` is real time, for limits; `token` defaults to Microsoft Entra ID's. */
export function teamsLine(
  config: Pick<
    Config,
    | "APP_ID"
    | "APP_TENANT"
    | "APP_SECRET"
    | "MANAGED_IDENTITY"
    | "LOGIN_URL"
    | "BOT_OPENID_METADATA"
    | "BOT_TOKEN_ISSUER"
  >,
  { clock, log, ...stores }: Pick<Context, "documents" | "freshId" | "clock" | "log">,
  seconds: () => number,
  token: () => Promise<string> = outboundToken(config),
): TeamsLine {
  const auth = strictAuth(config, token);
  const kept = installations(stores);
  const signs = signsOfLife(kept, clock, seconds);
  const roster = connectorRoster(auth, kept, clock);
  const messenger = teamsMessenger({
    auth,
    clock,
    log,
    addresses: addressBook(config.APP_ID, auth, kept, clock, signs.forget),
    pace: pace(teamsLimits, seconds),
    presented: ownViews(roster, seconds),
  });
  return { messenger, roster, auth, kept, signs };
}
