import { makeStyles, tokens } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ConversationView, MessageView, Press, PressAnswer } from "../../teams/host-api.ts";
import { askHost, mine } from "../api/ask-host.ts";
import { narrow } from "../look/widths.ts";
import { useOpenLink } from "../route/open-link.ts";
import { useSession } from "../shell/session.ts";
import { CardView } from "./card-view.tsx";

/** A message's card: its buttons ask the bot, and it fetches this person's own view when that is due. */
export function MessageCard({
  view,
  message,
  root,
  card,
}: {
  readonly view: ConversationView;
  readonly message: MessageView;
  readonly root?: string | undefined;
  readonly card: unknown;
}) {
  const { me } = useSession();
  const styles = useStyles();
  const queries = useQueryClient();
  const openLink = useOpenLink();
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const messages = mine(me.id, "conversations", view.id, "messages");

  const ask = async (work: () => Promise<PressAnswer | { readonly id: string }>) => {
    setBusy(true);
    setWords("");
    try {
      const answer = await work();
      if ("result" in answer && answer.result !== "card") setWords(answer.text);
    } catch (fault) {
      setWords(fault instanceof Error ? fault.message : String(fault));
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ["conversation", me.id, view.id] });
    }
  };
  const press = (action: "execute" | "refresh", body?: Press) =>
    askHost<PressAnswer>("POST", `${messages}/${encodeURIComponent(message.id)}/${action}`, body);

  const { refreshDue, edition, id } = message;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card asks once for each edition that is due, whatever else is rendered
  useEffect(() => {
    if (!refreshDue || !mayRefresh(`${me.id} ${id} ${edition}`)) return;
    press("refresh").then(
      () => queries.invalidateQueries({ queryKey: ["conversation", me.id, view.id] }),
      () => undefined,
    );
  }, [refreshDue, edition, id]);

  return (
    <div className={styles.card} aria-busy={busy}>
      <CardView
        card={card}
        execute={(body) => void ask(() => press("execute", body))}
        submit={(value) =>
          void ask(() =>
            askHost("POST", messages, { text: "", root, mentionBot: false, value, card: id }),
          )
        }
        open={openLink}
      />
      <div role="status" className={styles.words}>
        {words}
      </div>
    </div>
  );
}

const asked = new Map<string, number>();

/** A view of one's own is asked for at most once a minute, as Teams does. */
function mayRefresh(what: string): boolean {
  const now = performance.now();
  const last = asked.get(what);
  if (last !== undefined && now - last < 60_000) return false;
  asked.set(what, now);
  return true;
}

const useStyles = makeStyles({
  card: {
    maxWidth: "560px",
    marginTop: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    overflow: "hidden",
    // Under the writer's picture, not beside it: a card needs the width.
    [narrow]: { marginLeft: "-42px", marginTop: "10px" },
  },
  words: {
    ":not(:empty)": {
      padding: "8px 16px 12px",
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
  },
});
