import { Button, makeStyles, Tag, Textarea, Tooltip, tokens } from "@fluentui/react-components";
import { AppsAddInRegular } from "@fluentui/react-icons/svg/apps-add-in";
import { MentionRegular } from "@fluentui/react-icons/svg/mention";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { type KeyboardEvent, useState } from "react";
import type { ConversationView, Insertable, NewMessage } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { type Attached, AttachedCards } from "../extension/attached-cards.tsx";
import { FindDialog } from "../extension/find-dialog.tsx";
import { useHasExtension } from "../extension/has-extension.ts";
import { useLinks } from "../extension/use-links.ts";
import { useSession } from "../shell/session.ts";
import { typesMention, withoutMention } from "./mention.ts";

/** Where one writes. Typing `@`, or the button, mentions the bot; Enter sends, Shift and Enter makes a line. */
export function Compose({
  view,
  label,
  root,
  autoFocus = false,
  done,
}: {
  readonly view: ConversationView;
  readonly label: string;
  readonly root?: string | undefined;
  readonly autoFocus?: boolean;
  readonly done?: () => void;
}) {
  const { me, world } = useSession();
  const styles = useStyles();
  const act = useHostAction();
  const [text, setText] = useState("");
  const [mentionBot, setMentionBot] = useState(false);
  const [items, setItems] = useState<readonly Attached[]>([]);
  const [finding, setFinding] = useState(false);
  const hasExtension = useHasExtension(view);
  const put = (item: Insertable) => {
    const attached = { ...item, key: crypto.randomUUID() };
    setItems((before) => [...before, attached]);
  };
  useLinks(view, text, put);
  const bot = world.app.name;
  const mayMention = view.kind !== "personal" && view.installed && !mentionBot;
  const offersMention = mayMention && typesMention(text, bot);

  const mention = () => {
    setMentionBot(true);
    setText(withoutMention(text));
  };
  const send = () => {
    if (text.trim() === "" && !mentionBot && items.length === 0) return;
    const cards = items.map(({ card }) => card);
    const body: NewMessage = { text: text.trim(), root, mentionBot, cards };
    const path = mine(me.id, "conversations", view.id, "messages");
    act.mutate(
      { method: "POST", path, body },
      {
        onSuccess: () => {
          setText("");
          setMentionBot(false);
          setItems([]);
          done?.();
        },
      },
    );
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") done?.();
    const takes = event.key === "Enter" || event.key === "Tab";
    if (offersMention && takes) {
      event.preventDefault();
      mention();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div className={styles.compose}>
      {offersMention && (
        <Button className={styles.offer} icon={<MentionRegular />} onClick={mention}>
          {`${bot} · press Enter`}
        </Button>
      )}
      <AttachedCards
        items={items}
        remove={(item) => setItems((before) => before.filter((each) => each !== item))}
      />
      {finding && (
        <FindDialog
          view={view}
          choose={(item) => {
            put(item);
            setFinding(false);
          }}
          close={() => setFinding(false)}
        />
      )}
      <div className={styles.box}>
        {mentionBot && (
          <Tag
            size="small"
            appearance="brand"
            dismissible
            dismissIcon={{ "aria-label": "Remove mention" }}
            onClick={() => setMentionBot(false)}
          >
            {`@${bot}`}
          </Tag>
        )}
        <Textarea
          aria-label={label}
          placeholder={label}
          appearance="filled-lighter"
          className={styles.text}
          value={text}
          autoFocus={autoFocus}
          resize="none"
          rows={1}
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={press}
        />
        {mayMention && (
          <Tooltip content={`Mention ${bot}`} relationship="label">
            <Button appearance="subtle" icon={<MentionRegular />} onClick={mention} />
          </Tooltip>
        )}
        {hasExtension && (
          <Tooltip content={`Find with ${bot}`} relationship="label">
            <Button
              appearance="subtle"
              icon={<AppsAddInRegular />}
              onClick={() => setFinding(true)}
            />
          </Tooltip>
        )}
        <Tooltip content="Send" relationship="label">
          <Button
            appearance="subtle"
            icon={<SendRegular />}
            disabledFocusable={act.isPending}
            onClick={send}
          />
        </Tooltip>
      </div>
      {act.isError && <span role="alert">{act.error.message}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  compose: { position: "relative", display: "flex", flexDirection: "column", gap: "4px" },
  offer: { alignSelf: "flex-start" },
  box: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "4px",
    padding: "3px 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    ":focus-within": {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  text: {
    flexGrow: 1,
    flexBasis: "120px",
    minWidth: 0,
    border: "none",
    backgroundColor: "transparent",
    "::after": { display: "none" },
    "& textarea": { fieldSizing: "content", maxHeight: "160px", minHeight: "32px" },
  },
});
