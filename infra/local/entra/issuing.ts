import type { JWTPayload } from "jose";
import { SignJWT } from "jose";
import { app, organisation } from "../organisation/app.ts";
import type { Person } from "../organisation/people.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";
import type { TokenOverrides } from "./token-overrides.ts";

/** Audience of every Graph token, whatever name it was asked for by. */
export const graphAudience = "https://graph.microsoft.com";
export const connectorAudience = "https://api.botframework.com";
/** Teams' own client on the web, which asks for a tab's token. https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad */
const teamsWebClient = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
const hour = 3600;

export interface Issuing {
  sso(person: Person, overrides?: TokenOverrides): Promise<string>;
  channel(serviceUrl: string, overrides?: TokenOverrides): Promise<string>;
  /** For the app itself. */
  appOnly(audience: string, roles: readonly string[]): Promise<string>;
  /** For the app on a person's behalf. */
  delegated(person: Person, scopes: readonly string[]): Promise<string>;
}

/** What the issuers of this world put into their tokens. Times are the real clock's. */
export function issuing(url: string, keys: SigningKeys, resource: string): Issuing {
  const { tenant } = organisation;
  return {
    sso: (person, overrides) =>
      sign(keys.tenant, keys.forger, {
        aud: resource,
        iss: `${url}/${tenant}/v2.0`,
        azp: teamsWebClient,
        azpacr: "0",
        name: person.name,
        oid: person.id,
        preferred_username: person.mail,
        scp: "access_as_user",
        sub: `sub-${person.id}`,
        tid: tenant,
        ver: "2.0",
        ...(person.guest && { idp: `https://sts.windows.net/${person.homeTenant}/`, acct: 1 }),
      })(overrides),
    channel: (serviceUrl, overrides) =>
      sign(keys.channel, keys.forger, {
        aud: app.id,
        iss: connectorAudience,
        serviceurl: serviceUrl,
      })(overrides),
    appOnly: (audience, roles) =>
      sign(keys.tenant, keys.forger, {
        aud: audience,
        iss: `https://sts.windows.net/${tenant}/`,
        appid: app.id,
        app_displayname: app.name,
        idtyp: "app",
        oid: principal,
        sub: principal,
        tid: tenant,
        ver: "1.0",
        ...(roles.length > 0 && { roles }),
      })(),
    delegated: (person, scopes) =>
      sign(keys.tenant, keys.forger, {
        aud: graphAudience,
        iss: `https://sts.windows.net/${tenant}/`,
        appid: app.id,
        idtyp: "user",
        name: person.name,
        oid: person.id,
        upn: person.principalName,
        scp: scopes.join(" "),
        sub: `sub-${person.id}`,
        tid: tenant,
        ver: "1.0",
      })(),
  };
}

/** Object id of the app's service principal. */
const principal = "f0a1c6d2-7b39-4e58-8c14-95d3e2b7a06f";

function sign(key: SigningKey, forger: SigningKey, claims: JWTPayload) {
  return async (overrides: TokenOverrides = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const from = now + (overrides.notBeforeIn ?? -60);
    const times = { iat: from, nbf: from, exp: now + (overrides.expiresIn ?? hour) };
    const payload = { ...times, ...claims, uti: crypto.randomUUID(), ...overrides.claims };
    const bent = Object.entries(payload).filter(([, value]) => value !== undefined);
    return new SignJWT(Object.fromEntries(bent))
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.id })
      .sign((overrides.forged ? forger : key).key);
  };
}
