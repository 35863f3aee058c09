import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ConversationView } from "../../teams/host-api.ts";
import { TabFrame } from "../frame/tab-frame.tsx";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";

/** The tab beside the meeting, 280 px wide as in Teams; only where the app is in the meeting's chat. */
export function SidePanel({
  view,
  addTab,
}: {
  readonly view: ConversationView;
  readonly addTab: () => void;
}) {
  const { world, me } = useSession();
  const styles = useStyles();
  const tab = view.installed ? view.tabs[0] : undefined;
  return (
    <aside className={styles.panel} aria-label={world.app.name}>
      {tab ? (
        <TabFrame
          key={`${me.id} ${tab.contentUrl}`}
          url={tab.contentUrl}
          title={tab.name}
          frameContext="sidePanel"
          entity={tab.entityId}
          conversation={view}
        />
      ) : (
        <Note>
          <span>{`${world.app.name} is not in this meeting's chat. Add it, and its page appears here.`}</span>
          <Button onClick={addTab}>{`Add ${world.app.name}`}</Button>
        </Note>
      )}
    </aside>
  );
}

const useStyles = makeStyles({
  panel: {
    width: "280px",
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 760px)": {
      width: "100%",
      flexGrow: 1,
      flexShrink: 1,
      minHeight: 0,
      borderLeft: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
