import type { AddressInfo } from "node:net";
import { ConfidentialClientApplication } from "@azure/msal-node";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
} from "botbuilder";
import { MsalServiceClientCredentialsFactory } from "botframework-connector";
import express from "express";
import { measured } from "../measured.ts";

// The reference: what Microsoft's own sample of a bot costs, with the same authentication both ways.
const [appId = "", secret = "", tenant = "", loginUrl = "", metadata = ""] = process.argv.slice(2);
const authority = `${loginUrl}/${tenant}`;
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: secret,
      MicrosoftAppType: "SingleTenant",
      MicrosoftAppTenantId: tenant,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      ToChannelFromBotLoginUrl: authority,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      OAuthUrl: "https://api.botframework.com",
      CallerId: "urn:botframework:azure",
      ValidateAuthority: false,
    },
    new MsalServiceClientCredentialsFactory(
      appId,
      new ConfidentialClientApplication({
        auth: {
          clientId: appId,
          clientSecret: secret,
          authority,
          knownAuthorities: [new URL(loginUrl).host],
        },
        // The SDK brings an older MSAL of its own, whose type differs in a method that nobody calls.
      }) as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1],
    ),
  ),
);
const bot = new TeamsActivityHandler();
bot.onMessage(async (turn, next) => {
  await turn.sendActivity(`You said: ${turn.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.post("/api/messages", (request, response) =>
  adapter.process(request, response, (turn) => bot.run(turn)),
);
const server = app.listen(0, "127.0.0.1", () => measured((server.address() as AddressInfo).port));
