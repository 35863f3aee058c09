import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ConversationView, ThreadView } from "../../teams/host-api.ts";
import { askHost, mine } from "../api/ask-host.ts";
import { scrollable } from "../look/scrollable.ts";
import { narrow } from "../look/widths.ts";
import { useSession } from "../shell/session.ts";
import { Compose } from "./compose.tsx";
import { Message } from "./message.tsx";
import { Thread } from "./thread.tsx";
import { usePinnedScroll } from "./use-pinned-scroll.ts";

/** What has been said: threads in a channel, one line of messages in a chat. Newest at the bottom, in view. */
export function Posts({
  view,
  message,
}: {
  readonly view: ConversationView;
  readonly message?: string | undefined;
}) {
  const { world, me } = useSession();
  const styles = useStyles();
  const isChannel = view.kind === "channel";
  const queries = useQueryClient();
  const { scroller, content } = usePinnedScroll(message);
  useEffect(() => {
    if (view.unread === 0) return;
    const path = mine(me.id, "conversations", view.id, "read");
    askHost("POST", path).then(
      () => queries.invalidateQueries({ queryKey: ["places", me.id] }),
      // Whether the world took note of it changes nothing here.
      () => undefined,
    );
  }, [view.unread, me.id, view.id, queries]);
  return (
    <div className={mergeClasses(styles.posts, isChannel && styles.channel)}>
      <div className={styles.scroll} ref={scroller} {...scrollable}>
        <section
          ref={content}
          className={styles.column}
          aria-label={isChannel ? "Posts" : "Messages"}
        >
          {view.threads.map((thread) =>
            isChannel ? (
              <Thread key={thread.post.id} view={view} thread={thread} />
            ) : (
              <ChatLine key={thread.post.id} view={view} thread={thread} />
            ),
          )}
          {view.threads.length === 0 && <Empty view={view} app={world.app.name} />}
        </section>
      </div>
      <div className={styles.compose}>
        <div className={styles.column}>
          <Compose view={view} label={isChannel ? "Start a post" : "Type a message"} />
        </div>
      </div>
    </div>
  );
}

function ChatLine({
  view,
  thread,
}: {
  readonly view: ConversationView;
  readonly thread: ThreadView;
}) {
  return <Message view={view} message={thread.post} look="bubble" />;
}

function Empty({ view, app }: { readonly view: ConversationView; readonly app: string }) {
  const styles = useStyles();
  const words =
    view.kind === "personal"
      ? `This is your own chat with ${app}. Say hello.`
      : view.installed
        ? "Nothing has been said here yet."
        : `Nothing has been said here yet. Add ${app} at the top, and it introduces itself.`;
  return <p className={styles.empty}>{words}</p>;
}

const useStyles = makeStyles({
  posts: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  channel: { backgroundColor: tokens.colorNeutralBackground3 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  column: {
    maxWidth: "840px",
    marginInline: "auto",
    padding: "16px 24px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    boxSizing: "border-box",
    [narrow]: { padding: "12px 8px" },
  },
  compose: { flexShrink: 0, "> div": { paddingBlock: "0 12px" } },
  empty: {
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    paddingBlock: tokens.spacingVerticalXXXL,
  },
});
