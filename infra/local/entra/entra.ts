import { type Router, urlencoded } from "express";
import { app } from "../organisation/app.ts";
import type { Person } from "../organisation/people.ts";
import { authorizeRoutes } from "./authorize.ts";
import type { Consents } from "./consents.ts";
import { connectorAudience, issuing } from "./issuing.ts";
import { serveMetadata } from "./metadata.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { tokenEndpoint } from "./token-endpoint.ts";
import type { TokenOverrides } from "./token-overrides.ts";
import { bearer, type Claims, verifier } from "./verify.ts";

/** Microsoft Entra ID and the Bot Framework's token issuer, for this world. */
export interface Entra {
  /** OpenID metadata of whoever signs what reaches the bot: BOT_OPENID_METADATA. */
  readonly channelMetadata: string;
  /** The token that Teams hands to a tab. */
  issueSsoToken(person: Person, overrides?: TokenOverrides): Promise<string>;
  /** The token that Teams sends along with an activity. */
  issueChannelToken(serviceUrl: string, overrides?: TokenOverrides): Promise<string>;
  /** Claims of the token with which the bot calls Teams' connector; undefined when it is no good. */
  verifyBotToken(authorization: string | undefined): Promise<Claims | undefined>;
  /** What people's browsers are shown: `/{tenant}/oauth2/v2.0/authorize`. */
  readonly signIn: Router;
  /** From now on acting on this person's behalf needs a consent they have not given; `false` gives it. */
  requireConsent(person: string, required: boolean): void;
}

export interface EntraOptions {
  /** Where the world is reached, without a slash at the end. */
  readonly url: string;
  /** Audience of the tab's tokens: APP_RESOURCE. */
  readonly resource: string;
  readonly keys: SigningKeys;
  readonly consents: Consents;
  /** Where browsers may be sent back to. */
  readonly redirects: readonly string[];
}

/** Adds Entra ID's endpoints to `router`. */
export function entra(router: Router, options: EntraOptions): Entra {
  const { url, resource, keys, consents, redirects } = options;
  const verify = verifier(keys);
  const tokens = issuing(url, keys, resource);
  serveMetadata(router, url, keys);
  router.post(
    "/:tenant/oauth2/v2.0/token",
    urlencoded({ extended: false }),
    tokenEndpoint({
      url,
      resource,
      verify,
      issuing: tokens,
      consented: consents.of,
    }),
  );
  const signIn = authorizeRoutes({ url, redirects, consents });
  router.use(signIn);
  return {
    channelMetadata: `${url}/botframework/v1/.well-known/openidconfiguration`,
    issueSsoToken: tokens.sso,
    issueChannelToken: tokens.channel,
    async verifyBotToken(authorization) {
      const verified = await verify(bearer(authorization), [connectorAudience]);
      return verified.ok && verified.claims.appid === app.id ? verified.claims : undefined;
    },
    signIn,
    requireConsent: consents.require,
  };
}
