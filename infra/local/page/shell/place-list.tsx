import { CounterBadge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { NumberSymbolRegular } from "@fluentui/react-icons/svg/number-symbol";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { ReactElement } from "react";
import type { ConversationBrief, MeetingBrief } from "../../teams/host-api.ts";
import { formatRoute, type Route } from "../route/route.ts";
import { showMoment } from "../time/show-time.ts";
import { AppMark } from "./app-mark.tsx";
import { meetingsInOrder } from "./meetings-in-order.ts";
import { useSession } from "./session.ts";

/** Teams with their channels, chats and booked meetings of whoever looks. */
export function PlaceList({
  route,
  chosen,
}: {
  readonly route: Route;
  readonly chosen?: () => void;
}) {
  const { world, places, now, me } = useSession();
  const styles = useStyles();
  const here = "conversation" in route ? route.conversation : undefined;
  const row = (place: ConversationBrief, icon: ReactElement, detail?: string) => (
    <li key={place.id}>
      <a
        className={mergeClasses(styles.row, place.id === here && styles.here)}
        href={formatRoute({ at: "conversation", conversation: place.id, tab: "posts" })}
        aria-current={place.id === here ? "page" : undefined}
        onClick={chosen}
      >
        <span className={styles.icon}>{icon}</span>
        <span className={mergeClasses(styles.name, place.unread > 0 && styles.unread)}>
          {place.name}
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </span>
        {place.unread > 0 && <CounterBadge size="small" color="brand" count={place.unread} />}
      </a>
    </li>
  );
  const { ahead, past } = meetingsInOrder(places.meetings, now);
  const meetingRow = (meeting: MeetingBrief) =>
    row(meeting, <VideoRegular fontSize={20} />, showMoment(meeting.startsAt, now, me));
  return (
    <nav aria-label="Teams and chats" className={styles.list}>
      {places.teams.map((team) => (
        <section key={team.id}>
          <h2 className={styles.title}>{team.name}</h2>
          <ul className={styles.rows}>
            {team.channels.map((channel) => row(channel, channelIcon(channel)))}
          </ul>
        </section>
      ))}
      <section>
        <h2 className={styles.title}>Chats</h2>
        <ul className={styles.rows}>
          {row({ ...places.personal, name: world.app.name }, <AppMark size={20} />)}
          {places.chats.map((chat) => row(chat, <PeopleRegular fontSize={20} />))}
        </ul>
      </section>
      <section>
        <h2 className={styles.title}>Meetings</h2>
        <ul className={styles.rows}>{ahead.map(meetingRow)}</ul>
        {ahead.length === 0 && (
          <p className={styles.empty}>Sessions that are booked appear here.</p>
        )}
      </section>
      {past.length > 0 && (
        <section>
          <h2 className={styles.title}>Past meetings</h2>
          <ul className={styles.rows}>{past.map(meetingRow)}</ul>
        </section>
      )}
    </nav>
  );
}

function channelIcon(channel: ConversationBrief): ReactElement {
  if (channel.membership === "private") return <LockClosedRegular fontSize={20} />;
  return channel.kind === "channel" ? (
    <NumberSymbolRegular fontSize={20} />
  ) : (
    <ChatRegular fontSize={20} />
  );
}

const useStyles = makeStyles({
  list: { padding: "8px 8px 24px" },
  title: {
    margin: "16px 12px 4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  rows: { listStyle: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    minHeight: "36px",
    padding: "4px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    textDecoration: "none",
    color: tokens.colorNeutralForeground1,
    ":hover": {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: "inline-flex", color: tokens.colorNeutralForeground3, flexShrink: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  unread: { fontWeight: tokens.fontWeightBold },
  detail: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  empty: {
    margin: "4px 12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
