import { app } from "../organisation/app.ts";
import { personNamed } from "../organisation/people.ts";
import { type Activity, envelope, type Scene } from "./activities.ts";
import type { StoredMessage } from "./teams-state.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the message extension is asked. Source:
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
export function extensionActivity(scene: Scene, id: string, what: string, value: Fields): Activity {
  const base = envelope(scene, id);
  return {
    ...base,
    type: "invoke",
    name: `composeExtension/${what}`,
    value: { ...value, context: { theme: "default" } },
    channelData: { ...base.channelData, source: { name: "compose" } },
  };
}

/** A message as it is handed to an action that was started from it. */
export function messagePayload(conversation: string, message: StoredMessage): Fields {
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${conversation}/${message.id}`,
    id: message.id,
    replyToId: message.root ?? null,
    createdDateTime: message.at,
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    summary: null,
    importance: "normal",
    locale: "en-us",
    body: { contentType: "html", content: `<div>${htmlOf(message)}</div>` },
    from: writer(message),
    reactions: [],
    mentions: [],
    attachments: message.cards.map((content) => ({
      contentType: "application/vnd.microsoft.card.adaptive",
      content,
    })),
  };
}

function writer({ from }: StoredMessage): Fields {
  const person = personNamed(from);
  const nobody = { device: null, conversation: null, user: null, application: null };
  return person
    ? {
        ...nobody,
        user: { userIdentityType: "aadUser", id: person.id, displayName: person.name },
      }
    : {
        ...nobody,
        application: { applicationIdentityType: "bot", id: app.id, displayName: app.name },
      };
}

function htmlOf({ text, textFormat }: StoredMessage): string {
  if (textFormat === "xml") return text;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll("\n", "<br>");
}
