import { useEffect, useRef } from "react";
import type { ConversationView, FoundAnswer, Insertable } from "../../teams/host-api.ts";
import { askHost, mine } from "../api/ask-host.ts";
import { useSession } from "../shell/session.ts";

/** Asks the app about each link to it that stands in what is being written, once. */
export function useLinks(
  view: ConversationView,
  text: string,
  unfolded: (item: Insertable) => void,
): void {
  const { me, world } = useSession();
  const asked = useRef(new Set<string>());
  const tell = useRef(unfolded);
  tell.current = unfolded;
  useEffect(() => {
    const links = text.match(/https?:\/\/\S+(?=\s|$)/g) ?? [];
    const fresh = links.find(
      (link) => link.startsWith(world.app.tabOrigin) && !asked.current.has(link),
    );
    if (fresh === undefined) return;
    const timer = setTimeout(() => {
      asked.current.add(fresh);
      const path = mine(me.id, "conversations", view.id, "extension", "link");
      askHost<FoundAnswer>("POST", path, { url: fresh }).then(
        (answer) => {
          const [first] = answer.result === "list" ? answer.items : [];
          if (first) tell.current(first);
        },
        // A link that does not unfold is sent as it is.
        () => undefined,
      );
    }, 300);
    return () => clearTimeout(timer);
  }, [text, me.id, view.id, world.app.tabOrigin]);
}
