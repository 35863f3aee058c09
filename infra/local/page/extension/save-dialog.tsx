import { useEffect, useEffectEvent, useState } from "react";
import type { ConversationView, DialogAnswer, MessageView } from "../../teams/host-api.ts";
import { askHost, mine } from "../api/ask-host.ts";
import { CardView } from "../cards/card-view.tsx";
import { useOpenLink } from "../route/open-link.ts";
import { useSession } from "../shell/session.ts";
import { AppDialog } from "./app-dialog.tsx";

/** The app's dialog about a message: its card, and each answer to the card's buttons in its place. */
export function SaveDialog({
  view,
  message,
  close,
}: {
  readonly view: ConversationView;
  readonly message: MessageView;
  readonly close: () => void;
}) {
  const { me } = useSession();
  const openLink = useOpenLink();
  const [shown, setShown] = useState<DialogAnswer>();
  const [busy, setBusy] = useState(true);
  const path = mine(me.id, "conversations", view.id, "messages", message.id, "extension");

  const ask = (more = "", body?: unknown) => {
    setBusy(true);
    void askHost<DialogAnswer>("POST", path + more, body)
      .catch((fault: unknown): DialogAnswer => ({ result: "message", text: String(fault) }))
      .then((answer) => {
        setBusy(false);
        if (answer.result === "closed") close();
        else setShown(answer);
      });
  };
  const askFirst = useEffectEvent(() => ask());
  useEffect(() => askFirst(), []);

  return (
    <AppDialog title={shown?.result === "dialog" ? shown.title : "…"} close={close}>
      <div aria-busy={busy}>
        {shown?.result === "message" && <p role="status">{shown.text}</p>}
        {shown?.result === "dialog" && (
          <CardView
            card={shown.card}
            execute={() => undefined}
            submit={(data) => {
              if (!busy) ask("/submit", { data });
            }}
            open={openLink}
          />
        )}
      </div>
    </AppDialog>
  );
}
