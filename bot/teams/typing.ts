import type { Activity } from "./activity.ts";
import type { StrictAuth } from "./strict-auth.ts";

/** Shows three dots where someone waits for an answer. It is a courtesy: where it fails, the answer still comes. */
export function typingIn(auth: Pick<StrictAuth, "connector">) {
  return async ({ serviceUrl, place, root }: Activity): Promise<void> => {
    const { conversations } = await auth.connector(serviceUrl);
    const thread = root === undefined ? "" : `;messageid=${root}`;
    try {
      await conversations.sendToConversation(`${place.conversation}${thread}`, { type: "typing" });
    } catch {
      // The answer itself will tell.
    }
  };
}
