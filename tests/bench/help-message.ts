import { app, organisation } from "../../infra/local/organisation/app.ts";
import { people } from "../../infra/local/organisation/people.ts";

/** So many chats that nobody meets Teams' limit for one. */
const chats = 400;

/** The activity that Teams sends when someone writes "help" in a group chat; every turn another message. */
export function helpMessage(turn: number, serviceUrl: string) {
  const { lena } = people;
  return {
    type: "message",
    id: `${1_790_000_000_000 + turn}`,
    timestamp: "2026-11-24T09:00:00.000Z",
    serviceUrl,
    channelId: "msteams",
    text: "help",
    textFormat: "plain",
    locale: "en-GB",
    from: { id: lena.teamsAccount, name: lena.name, aadObjectId: lena.id },
    recipient: { id: app.botAccount, name: app.name },
    conversation: {
      id: `19:chat${turn % chats}@thread.v2`,
      conversationType: "groupChat",
      isGroup: true,
      tenantId: organisation.tenant,
    },
    channelData: { tenant: { id: organisation.tenant } },
    entities: [{ type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web" }],
  };
}
