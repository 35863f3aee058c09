import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { conversationQuery } from "../api/queries.ts";
import { AppMenu } from "../conversation/app-menu.tsx";
import { Posts } from "../conversation/posts.tsx";
import { TabFrame } from "../frame/tab-frame.tsx";
import { narrow } from "../look/widths.ts";
import { goTo } from "../route/address.ts";
import { AppMark } from "../shell/app-mark.tsx";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";

/** The personal app: My circles, and the chat with the bot. */
export function PersonalPage({
  tab,
  sub,
}: {
  readonly tab: "circles" | "chat";
  readonly sub?: string | undefined;
}) {
  const { world, me, places } = useSession();
  const styles = useStyles();
  const chat = useQuery(conversationQuery(me.id, places.personal.id));
  return (
    <>
      <header className={styles.header}>
        <AppMark size={28} />
        <h1 className={styles.name}>{world.app.name}</h1>
        <TabList
          selectedValue={tab}
          onTabSelect={(_event, { value }) =>
            goTo({ at: "circles", tab: value === "chat" ? "chat" : "circles" })
          }
          aria-label={`Tabs of ${world.app.name}`}
        >
          <Tab value="circles">My circles</Tab>
          <Tab value="chat">Chat</Tab>
        </TabList>
        <span className={styles.actions}>{chat.data && <AppMenu view={chat.data} />}</span>
      </header>
      {tab === "circles" && (
        <TabFrame
          key={`${me.id} ${sub ?? ""}`}
          url={world.app.personalUrl}
          title="My circles"
          frameContext="content"
          entity="mine"
          sub={sub}
        />
      )}
      {tab === "chat" && chat.data && <Posts view={chat.data} />}
      {tab === "chat" && chat.isError && <Note>{chat.error.message}</Note>}
    </>
  );
}

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    minHeight: "56px",
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: "4px 8px 0" },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightBold },
  actions: { marginLeft: "auto", display: "flex", gap: "8px", alignItems: "center" },
});
