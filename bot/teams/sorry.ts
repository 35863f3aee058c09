import { say } from "../kit/say.ts";
import type { Activity } from "./activity.ts";
import type { StrictAuth } from "./strict-auth.ts";

/**
 * Tells whoever wrote that it is not possible now: straight to where they wrote, without the store, which may be what is
 * away. Answers whether they were told.
 */
export function sorryIn(auth: Pick<StrictAuth, "connector">) {
  return async ({ serviceUrl, place, root, id, where, language }: Activity): Promise<boolean> => {
    const thread = where === "channel" ? `;messageid=${root ?? id}` : "";
    const text = say(language)("app:tab.notNow");
    try {
      const { conversations } = await auth.connector(serviceUrl);
      await conversations.sendToConversation(`${place.conversation}${thread}`, {
        type: "message",
        text,
      });
      return true;
    } catch {
      return false;
    }
  };
}
