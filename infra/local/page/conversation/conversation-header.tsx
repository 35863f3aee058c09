import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { ConversationView } from "../../teams/host-api.ts";
import { narrow } from "../look/widths.ts";
import { goTo } from "../route/address.ts";
import { useSession } from "../shell/session.ts";
import { showDay, showSpan } from "../time/show-time.ts";
import { AppMenu } from "./app-menu.tsx";
import { TabMenu } from "./tab-menu.tsx";

/** Name, tabs and what can be done with the conversation. */
export function ConversationHeader({
  view,
  tab,
  addTab,
  changeTab,
  removeTab,
}: {
  readonly view: ConversationView;
  readonly tab: string;
  readonly addTab: () => void;
  readonly changeTab: () => void;
  readonly removeTab: () => void;
}) {
  const styles = useStyles();
  const { world } = useSession();
  const name = view.kind === "personal" ? world.app.name : view.name;
  const open = (chosen: string) => goTo({ at: "conversation", conversation: view.id, tab: chosen });
  const current = view.tabs.find(({ id }) => id === tab);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.name}>{name}</h1>
        <Subtitle view={view} />
      </div>
      <div className={styles.tabs}>
        <TabList
          selectedValue={tab}
          onTabSelect={(_event, { value }) => open(String(value))}
          aria-label={`Tabs of ${name}`}
        >
          <Tab value="posts">{view.kind === "channel" ? "Posts" : "Chat"}</Tab>
          {view.tabs.map(({ id, name }) => (
            <Tab key={id} value={id}>
              {name}
            </Tab>
          ))}
        </TabList>
        {current && <TabMenu tab={current} change={changeTab} remove={removeTab} />}
        {view.kind !== "personal" && (
          <Tooltip content="Add a tab" relationship="label">
            <Button appearance="subtle" icon={<AddRegular />} onClick={addTab} />
          </Tooltip>
        )}
      </div>
      <div className={styles.actions}>
        {view.meeting && (
          <Button
            appearance="primary"
            icon={<VideoRegular />}
            onClick={() => goTo({ at: "meeting", conversation: view.id })}
          >
            Join
          </Button>
        )}
        <AppMenu view={view} />
      </div>
    </header>
  );
}

function Subtitle({ view }: { readonly view: ConversationView }) {
  const { me } = useSession();
  const styles = useStyles();
  const people = `${view.members.length} people`;
  const { meeting } = view;
  const words = meeting
    ? `${showDay(meeting.startsAt, me)}, ${showSpan(meeting.startsAt, meeting.endsAt, me)}`
    : view.kind === "channel"
      ? `${view.team?.name ?? "Team"} · ${people}`
      : view.kind === "personal"
        ? "App"
        : people;
  return <span className={styles.detail}>{words}</span>;
}

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "16px",
    minHeight: "56px",
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: "4px 8px 0", columnGap: "8px" },
  },
  names: { minWidth: 0, maxWidth: "100%" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  detail: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  tabs: {
    display: "flex",
    alignItems: "center",
    minWidth: 0,
    maxWidth: "100%",
    overflowX: "auto",
    [narrow]: { order: 3, width: "100%" },
  },
  actions: { display: "flex", alignItems: "center", gap: "8px", marginLeft: "auto" },
});
