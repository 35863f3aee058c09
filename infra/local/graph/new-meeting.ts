import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { organisation } from "../organisation/app.ts";

/**
 * An online meeting's chat and join link. A long link spells out the chat; the newer short one does not.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function newMeeting(
  owner: string,
  short: boolean,
): { readonly chat: string; readonly joinUrl: string } {
  const chat = `19:meeting_${Buffer.from(randomUUID()).toString("base64url")}@thread.v2`;
  if (short) {
    const code = `${randomInt(1e12, 9e12)}?p=${randomBytes(9).toString("base64url")}`;
    return { chat, joinUrl: `https://teams.microsoft.com/meet/${code}` };
  }
  const context = encodeURIComponent(JSON.stringify({ Tid: organisation.tenant, Oid: owner }));
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0?context=${context}`;
  return { chat, joinUrl };
}
