import { ManagedIdentityCredential } from "@azure/identity";
import { ConfidentialClientApplication, type NodeAuthOptions } from "@azure/msal-node";
import type { Config } from "../config/config.ts";

type Credentials = Pick<
  Config,
  "APP_ID" | "APP_TENANT" | "APP_SECRET" | "MANAGED_IDENTITY" | "LOGIN_URL"
>;

const botFramework = ["https://api.botframework.com/.default"];
const federated = "api://AzureADTokenExchange/.default";

/** Tokens with which the bot speaks to Teams. MSAL keeps each until shortly before it ends. */
export function outboundToken(config: Credentials): () => Promise<string> {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: config.APP_ID,
      authority: `${config.LOGIN_URL}/${config.APP_TENANT}`,
      knownAuthorities: [new URL(config.LOGIN_URL).host],
      ...proof(config),
    },
  });
  return async () => {
    const result = await client.acquireTokenByClientCredential({ scopes: botFramework });
    if (!result) throw new Error("Microsoft Entra ID gave no token.");
    return result.accessToken;
  };
}

/** A secret, or the managed identity's word for the application (a federated credential). */
function proof(
  config: Credentials,
): Pick<NodeAuthOptions, "clientSecret"> | Pick<NodeAuthOptions, "clientAssertion"> {
  if (config.APP_SECRET !== undefined) return { clientSecret: config.APP_SECRET };
  if (config.MANAGED_IDENTITY === undefined) throw new Error("No secret and no managed identity.");
  const identity = new ManagedIdentityCredential({ clientId: config.MANAGED_IDENTITY });
  return { clientAssertion: async () => (await identity.getToken(federated)).token };
}
