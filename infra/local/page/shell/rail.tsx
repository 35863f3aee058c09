import { CounterBadge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AlertFilled, AlertRegular } from "@fluentui/react-icons/svg/alert";
import { CalendarFilled, CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { ChatFilled, ChatRegular } from "@fluentui/react-icons/svg/chat";
import { PeopleTeamFilled, PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { feedQuery } from "../api/queries.ts";
import { narrow } from "../look/widths.ts";
import { formatRoute, type Route } from "../route/route.ts";
import { AppMark } from "./app-mark.tsx";
import { findPlace, homeRoute } from "./find-place.ts";
import { useSession } from "./session.ts";

type Area = "Activity" | "Teams" | "Chat" | "Calendar" | "Peer Circles";

/** The apps at the left edge; at the bottom of small screens. */
export function Rail({ route }: { readonly route: Route }) {
  const styles = useStyles();
  const { me, places } = useSession();
  const feed = useQuery(feedQuery(me.id));
  const unseen = feed.data?.filter(({ seen }) => !seen).length ?? 0;
  const chat = places.chats[0] ?? places.personal;
  const area = areaOf(route, (key) => findPlace(places, key)?.kind === "channel");
  const item = (name: Area, to: Route, icon: ReactElement, chosenIcon: ReactElement) => (
    <a
      key={name}
      href={formatRoute(to)}
      className={mergeClasses(styles.item, name === area && styles.chosen)}
      aria-current={name === area ? "true" : undefined}
    >
      {name === area ? chosenIcon : icon}
      <span className={styles.label}>{name}</span>
    </a>
  );
  return (
    <nav aria-label="Apps" className={styles.rail}>
      {item(
        "Activity",
        { at: "activity" },
        <WithCount count={unseen} icon={<AlertRegular />} />,
        <WithCount count={unseen} icon={<AlertFilled />} />,
      )}
      {item("Teams", homeRoute(places), <PeopleTeamRegular />, <PeopleTeamFilled />)}
      {item(
        "Chat",
        { at: "conversation", conversation: chat.id, tab: "posts" },
        <ChatRegular />,
        <ChatFilled />,
      )}
      {item("Calendar", { at: "calendar" }, <CalendarRegular />, <CalendarFilled />)}
      {item(
        "Peer Circles",
        { at: "circles", tab: "circles" },
        <AppMark size={24} />,
        <AppMark size={24} />,
      )}
    </nav>
  );
}

function WithCount({ count, icon }: { readonly count: number; readonly icon: ReactElement }) {
  const styles = useStyles();
  return (
    <span className={styles.counted}>
      {icon}
      {count > 0 && (
        <CounterBadge
          className={styles.count}
          count={count}
          size="small"
          color="danger"
          aria-label={`${count} new`}
        />
      )}
    </span>
  );
}

function areaOf(route: Route, isChannel: (key: string) => boolean): Area {
  if (route.at === "activity") return "Activity";
  if (route.at === "calendar") return "Calendar";
  if (route.at === "circles") return "Peer Circles";
  if (route.at === "home") return "Teams";
  return isChannel(route.conversation) ? "Teams" : "Chat";
}

const useStyles = makeStyles({
  rail: {
    gridRow: "2",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "4px",
    [narrow]: {
      gridRow: "3",
      flexDirection: "row",
      justifyContent: "space-around",
      padding: "0 4px",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    minHeight: "56px",
    minWidth: 0,
    flexGrow: 0,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecoration: "none",
    fontSize: "24px",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [narrow]: { flexGrow: 1, flexBasis: 0, minHeight: "52px" },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    "::before": {
      content: '""',
      position: "absolute",
      left: "-4px",
      top: "14px",
      bottom: "14px",
      width: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    [narrow]: {
      "::before": {
        left: "30%",
        right: "30%",
        top: "0",
        bottom: "auto",
        width: "auto",
        height: "3px",
      },
    },
  },
  counted: { position: "relative", display: "flex" },
  count: { position: "absolute", top: "-4px", insetInlineStart: "14px" },
  label: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: "center",
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});
