import { Avatar, Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ConversationView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { scrollable } from "../look/scrollable.ts";
import { narrow } from "../look/widths.ts";
import { AppMark } from "../shell/app-mark.tsx";
import { useSession } from "../shell/session.ts";
import { SidePanel } from "./side-panel.tsx";

/** The room: everyone's tile, the app beside it, and the ways out. */
export function MeetingStage({
  view,
  leave,
  addTab,
}: {
  readonly view: ConversationView;
  readonly leave: () => void;
  readonly addTab: () => void;
}) {
  const { world, me } = useSession();
  const styles = useStyles();
  const act = useHostAction();
  const [panel, setPanel] = useState(true);
  const end = () => act.mutate({ method: "POST", path: mine(me.id, "meetings", view.id, "end") });
  const people = world.people.filter(({ id }) => view.members.includes(id));
  return (
    <div className={styles.room}>
      <header className={styles.bar}>
        <div className={styles.names}>
          <h1 className={styles.name}>{view.name}</h1>
          <span className={styles.who}>Shows everyone invited</span>
        </div>
        <ToggleButton
          appearance="subtle"
          checked={panel}
          icon={<AppMark size={20} />}
          onClick={() => setPanel(!panel)}
        >
          {world.app.name}
        </ToggleButton>
        <Button onClick={leave}>Leave</Button>
        <Button appearance="primary" disabledFocusable={act.isPending} onClick={end}>
          End meeting
        </Button>
      </header>
      {act.isError && <span role="alert">{act.error.message}</span>}
      <div className={styles.middle}>
        <ul className={styles.tiles} aria-label="Everyone invited" {...scrollable}>
          {people.map(({ id, name }) => (
            <li key={id} className={styles.tile}>
              <Avatar name={name} idForColor={id} color="colorful" size={72} aria-hidden="true" />
              <span className={styles.tag}>{id === me.id ? `${name} (you)` : name}</span>
            </li>
          ))}
        </ul>
        {panel && <SidePanel view={view} addTab={addTab} />}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  room: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: "8px" },
  },
  names: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  who: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightBold,
  },
  middle: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 760px)": { flexDirection: "column" },
  },
  tiles: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    padding: "16px",
    listStyle: "none",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))",
    alignContent: "center",
    gap: "8px",
    overflowY: "auto",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (max-width: 760px)": {
      flexGrow: 0,
      flexShrink: 0,
      display: "flex",
      overflowX: "auto",
      padding: "8px",
      "> li": { width: "112px", flexShrink: 0 },
    },
  },
  tile: {
    position: "relative",
    display: "grid",
    placeItems: "center",
    aspectRatio: "4 / 3",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    paddingBottom: "20px",
  },
  tag: {
    position: "absolute",
    left: "8px",
    right: "8px",
    bottom: "6px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});
