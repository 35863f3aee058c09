/** The app as this world's Entra ID and Teams catalogue know it. Nothing here opens anything outside this machine. */
export const app = {
  name: "Peer Circles",
  /** Application (client) id of app and bot: APP_ID. */
  id: "7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44",
  /** Id in the organisation's Teams catalogue: TEAMS_APP_ID. */
  teamsAppId: "b1f6e2c8-93d4-4e0a-8c57-6a2d90e4f713",
  /** Id of the app that the manifest names; what sideloading shows. */
  manifestId: "2c9e8f35-6d17-4b8a-a3f0-51d7c4e60b98",
  /** The client secret that only this world's Entra ID accepts: APP_SECRET. */
  secret: "local-world-secret-good-for-nothing-else",
  /** Audience of the tab's tokens, APP_RESOURCE: version 2 tokens name the client id, whatever URI they were asked for by. */
  resource: "7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44",
  /** The account the bot speaks from, in Teams' spelling. */
  botAccount: "28:7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44",
} as const;

/** The sample organisation. `.example` can belong to nobody. */
export const organisation = {
  name: "Contoso",
  domain: "contoso.example",
  tenant: "4e1d7c9a-2b58-4f63-8d0e-a97b3c615f20",
} as const;

/** Where the sample guest is at home: a tenant of its own, with which this one only shares an invitation. */
export const partner = {
  name: "Fabrikam",
  domain: "fabrikam.example",
  tenant: "c83b0f6e-71a4-4d29-b5e2-1f9d48a7063c",
} as const;

/** The mailbox that holds the sessions' events: CALENDAR_MAILBOX. A licensed user, not a person. */
export const serviceMailbox = {
  id: "e5a9b3d7-0c41-4f82-96be-3d7f20c8a15b",
  name: "Peer Circles",
  mail: "circles@contoso.example",
  zone: "Europe/Berlin",
} as const;
