import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConversationView } from "../../teams/host-api.ts";
import { conversationQuery } from "../api/queries.ts";
import { ChannelTab } from "../frame/channel-tab.tsx";
import { ConfigureTab } from "../frame/configure-tab.tsx";
import { RemoveTab } from "../frame/remove-tab.tsx";
import { goTo } from "../route/address.ts";
import { newTab } from "../route/route.ts";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";
import { ConversationHeader } from "./conversation-header.tsx";
import { Posts } from "./posts.tsx";

/** A channel or chat with its tabs. */
export function ConversationPage({
  conversation,
  tab,
  sub,
  message,
}: {
  readonly conversation: string;
  readonly tab: string;
  readonly sub?: string | undefined;
  readonly message?: string | undefined;
}) {
  const { me } = useSession();
  const found = useQuery(conversationQuery(me.id, conversation));
  const [asked, setAsked] = useState<"new" | "change" | "remove" | undefined>();
  const styles = useStyles();
  if (found.isPending) return <Spinner className={styles.wait} label="Opening" />;
  if (found.isError) return <Note>{found.error.message}</Note>;
  const view = found.data;
  const shown = shownTab(view, tab);
  const dialog = tab === newTab ? "new" : asked;
  const close = () => {
    setAsked(undefined);
    if (tab === newTab) goTo({ at: "conversation", conversation, tab: "posts" }, "replace");
  };
  return (
    <>
      <ConversationHeader
        view={view}
        tab={shown?.id ?? "posts"}
        addTab={() => setAsked("new")}
        changeTab={() => setAsked("change")}
        removeTab={() => setAsked("remove")}
      />
      {shown ? (
        <ChannelTab key={`${me.id} ${shown.id}`} view={view} tab={shown} sub={sub} />
      ) : (
        <Posts view={view} message={message} />
      )}
      {dialog === "remove" && shown && <RemoveTab view={view} tab={shown} close={close} />}
      {(dialog === "new" || dialog === "change") && (
        <ConfigureTab view={view} current={dialog === "change" ? shown : undefined} close={close} />
      )}
    </>
  );
}

/** A tab by its id or, for deep links and written addresses, its entity or name. */
function shownTab(view: ConversationView, tab: string) {
  const wanted = tab.toLowerCase();
  return (
    view.tabs.find(({ id }) => id === tab) ??
    view.tabs.find(({ entityId }) => entityId === tab) ??
    view.tabs.find(({ name }) => name.toLowerCase() === wanted)
  );
}

const useStyles = makeStyles({
  wait: { marginTop: "20vh", color: tokens.colorNeutralForeground2 },
});
