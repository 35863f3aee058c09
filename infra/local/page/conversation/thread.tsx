import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { useState } from "react";
import type { ConversationView, ThreadView } from "../../teams/host-api.ts";
import { narrow } from "../look/widths.ts";
import { useSession } from "../shell/session.ts";
import { Compose } from "./compose.tsx";
import { Message } from "./message.tsx";
import { writerOf } from "./writer.ts";

/** A post with its replies. */
export function Thread({
  view,
  thread,
}: {
  readonly view: ConversationView;
  readonly thread: ThreadView;
}) {
  const { world } = useSession();
  const styles = useStyles();
  const [replying, setReplying] = useState(false);
  return (
    <article
      className={styles.thread}
      aria-label={`Thread by ${writerOf(world, thread.post).name}`}
    >
      <Message view={view} message={thread.post} root={thread.post.id} look="flat" />
      {thread.replies.length > 0 && (
        <div className={styles.replies}>
          {thread.replies.map((reply) => (
            <Message key={reply.id} view={view} message={reply} root={thread.post.id} look="flat" />
          ))}
        </div>
      )}
      <div className={styles.foot}>
        {replying ? (
          <Compose
            view={view}
            label="Reply"
            root={thread.post.id}
            autoFocus
            done={() => setReplying(false)}
          />
        ) : (
          <Button
            appearance="transparent"
            size="small"
            icon={<ArrowReplyRegular />}
            onClick={() => setReplying(true)}
          >
            Reply
          </Button>
        )}
      </div>
    </article>
  );
}

const useStyles = makeStyles({
  thread: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
    padding: "16px",
    minWidth: 0,
    [narrow]: { padding: "12px 8px" },
  },
  replies: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    marginTop: "16px",
    paddingTop: "16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  foot: { marginTop: "8px", marginLeft: "36px", [narrow]: { marginLeft: 0 } },
});
