import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
} from "botframework-connector";
import type { Config } from "../config/config.ts";

type Settings = Pick<
  Config,
  "APP_ID" | "APP_TENANT" | "BOT_OPENID_METADATA" | "BOT_TOKEN_ISSUER" | "LOGIN_URL"
>;

/** What an activity says about where it comes from, before anyone believes it. */
interface Claimed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

export interface StrictAuth {
  /**
   * Whether `authorization` is Teams' own signature for this bot and for this very service address: the address that
   * our answers and our token will go to.
   *
   * @throws Error when the signing keys cannot be fetched
   */
  proves(authorization: string, claimed: Claimed): Promise<boolean>;
  /** Speaks to Teams at an address that was proven before. */
  connector(serviceUrl: string): Promise<ConnectorClient>;
}

/**
 * The Bot Framework's authentication, made strict: what it answers with a fault (a forged signature, `alg: none`, a token
 * of the future) is a plain no; only Teams' channel tokens count, none of emulators, skills or other channels; the
 * token has to name the activity's service address; and an empty app id, which would switch everything off, is refused.
 */
export function strictAuth(config: Settings, token: () => Promise<string>): StrictAuth {
  if (!config.APP_ID) throw new Error("APP_ID is empty: the bot would believe anyone.");
  const authentication = new ConfigurationBotFrameworkAuthentication(settings(config), {
    isValidAppId: async (id) => id === config.APP_ID,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set("authorization", `Bearer ${await token()}`);
        return request;
      },
    }),
  });
  const ourselves = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: config.APP_ID },
    { type: AuthenticationConstants.AppIdClaim, value: config.APP_ID },
  ]);
  const connectors = new Map<string, Promise<ConnectorClient>>();

  return {
    async proves(authorization, { channelId, serviceUrl }) {
      if (channelId !== "msteams") return false;
      try {
        const { claimsIdentity } = await authentication.authenticateRequest(
          { channelId, serviceUrl } as Parameters<typeof authentication.authenticateRequest>[0],
          authorization,
        );
        return (
          claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim) ===
            config.BOT_TOKEN_ISSUER &&
          claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === serviceUrl
        );
      } catch (error) {
        if (isOutage(error)) throw error;
        return false;
      }
    },
    connector(serviceUrl) {
      const known = connectors.get(serviceUrl);
      if (known) return known;
      const made = authentication
        .createConnectorFactory(ourselves)
        .create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope)
        .then(withoutRetries);
      connectors.set(serviceUrl, made);
      return made;
    },
  };
}

/** All of them: setting one switches the defaults of the others off. */
function settings(config: Settings) {
  return {
    MicrosoftAppId: config.APP_ID,
    MicrosoftAppTenantId: config.APP_TENANT,
    ToBotFromChannelOpenIdMetadataUrl: config.BOT_OPENID_METADATA,
    ToBotFromEmulatorOpenIdMetadataUrl: config.BOT_OPENID_METADATA,
    ToBotFromChannelTokenIssuer: config.BOT_TOKEN_ISSUER,
    ToChannelFromBotLoginUrl: `${config.LOGIN_URL}/${config.APP_TENANT}`,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    OAuthUrl: "https://api.botframework.com",
    CallerId: "urn:botframework:azure",
    ValidateAuthority: false,
  };
}

/** The SDK repeats a POST after a fault, three times over, which would post cards twice; connector-call.ts decides instead. */
function withoutRetries(connector: ConnectorClient): ConnectorClient {
  const { client } = connector as unknown as {
    readonly client: { readonly pipeline: { removePolicy(named: { name: string }): unknown } };
  };
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
  return connector;
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "FetchError" || ("statusCode" in error && Number(error.statusCode) >= 500);
}
