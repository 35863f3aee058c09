import {
  Avatar,
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ConversationView, MessageView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { MessageCard } from "../cards/message-card.tsx";
import { MessageMenu } from "../extension/message-menu.tsx";
import { AppMark } from "../shell/app-mark.tsx";
import { useSession } from "../shell/session.ts";
import { showMoment } from "../time/show-time.ts";
import { MessageText } from "./message-text.tsx";
import { type Writer, writerOf } from "./writer.ts";

interface Shown {
  readonly view: ConversationView;
  readonly message: MessageView;
  /** The post whose thread it is in. */
  readonly root?: string | undefined;
  readonly look: "flat" | "bubble";
}

/** One message: who, when, what, and its cards. */
export function Message({ view, message, root, look }: Shown) {
  const { world, me, now } = useSession();
  const styles = useStyles();
  const writer = writerOf(world, message);
  const own = look === "bubble" && writer.id === me.id;
  return (
    <article
      id={`message-${message.id}`}
      className={mergeClasses(styles.message, own && styles.own)}
      aria-label={`Message by ${writer.name}`}
    >
      {!own && <Picture writer={writer} />}
      <div className={mergeClasses(styles.body, own && styles.ownBody)}>
        <header className={styles.head}>
          {!own && <span className={styles.name}>{writer.name}</span>}
          {writer.isBot && (
            <Badge size="small" appearance="tint">
              App
            </Badge>
          )}
          <time className={styles.time} dateTime={message.at}>
            {showMoment(message.at, now, me)}
          </time>
          {message.edited && <span className={styles.time}>Edited</span>}
          <MessageMenu view={view} message={message} />
        </header>
        {message.text !== "" && (
          <div
            className={mergeClasses(look === "bubble" && styles.bubble, own && styles.ownBubble)}
          >
            <MessageText message={message} />
          </div>
        )}
        {message.cards.map((card, at) => (
          <MessageCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a message's cards are told apart by their place alone
            key={at}
            view={view}
            message={message}
            root={root}
            card={card}
          />
        ))}
        <Suggestions view={view} message={message} root={root} />
      </div>
    </article>
  );
}

function Picture({ writer }: { readonly writer: Writer }) {
  const styles = useStyles();
  return writer.isBot ? (
    <span className={styles.mark}>
      <AppMark size={28} />
    </span>
  ) : (
    <Avatar name={writer.name} idForColor={writer.id} color="colorful" aria-hidden="true" />
  );
}

/** Teams' own buttons under a message, which say their value for the person. */
function Suggestions({ view, message, root }: Omit<Shown, "look">) {
  const { me } = useSession();
  const styles = useStyles();
  const act = useHostAction();
  if (message.suggestions.length === 0) return null;
  const path = mine(me.id, "conversations", view.id, "messages");
  const say = (text: string) =>
    act.mutate({
      method: "POST",
      path,
      body: { text, root, mentionBot: view.kind !== "personal" },
    });
  return (
    <div className={styles.suggestions}>
      {message.suggestions.map(({ title, value }) => (
        <Button key={title} size="small" shape="circular" onClick={() => say(value)}>
          {title}
        </Button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  message: { display: "flex", gap: "10px", minWidth: 0, alignItems: "flex-start" },
  own: { justifyContent: "flex-end" },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  ownBody: { flexGrow: 0, maxWidth: "80%", alignItems: "flex-end" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  time: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  mark: {
    width: "32px",
    height: "32px",
    flexShrink: 0,
    display: "grid",
    placeItems: "center",
  },
  bubble: {
    alignSelf: "flex-start",
    maxWidth: "100%",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "8px 12px",
  },
  ownBubble: { alignSelf: "flex-end", backgroundColor: tokens.colorBrandBackground2 },
  suggestions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});
