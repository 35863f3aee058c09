import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import type { ConversationView, MeetingBrief } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { goTo } from "../route/address.ts";
import { useSession } from "../shell/session.ts";
import { showDay, showSpan } from "../time/show-time.ts";
import { People } from "./people.tsx";

const states: Readonly<Record<MeetingBrief["state"], string>> = {
  booked: "Nobody is in the meeting yet.",
  running: "The meeting is running.",
  ended: "The meeting has ended.",
};

/** Before one enters. Whoever joins first starts the meeting. */
export function Lobby({
  view,
  meeting,
  join,
}: {
  readonly view: ConversationView;
  readonly meeting: MeetingBrief;
  readonly join: () => void;
}) {
  const { me } = useSession();
  const styles = useStyles();
  const act = useHostAction();
  const enter = () => {
    join();
    if (meeting.state !== "running") {
      act.mutate({ method: "POST", path: mine(me.id, "meetings", view.id, "start") });
    }
  };
  return (
    <div className={styles.lobby}>
      <h1 className={styles.name}>{view.name}</h1>
      <p className={styles.when}>
        {`${showDay(meeting.startsAt, me)}, ${showSpan(meeting.startsAt, meeting.endsAt, me)}`}
      </p>
      <People members={view.members} size={48} />
      <p className={styles.when}>{states[meeting.state]}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          icon={<VideoRegular />}
          disabledFocusable={act.isPending}
          onClick={enter}
        >
          Join now
        </Button>
        <Button
          size="large"
          icon={<ChatRegular />}
          onClick={() => goTo({ at: "conversation", conversation: view.id, tab: "posts" })}
        >
          Meeting chat
        </Button>
      </div>
      {act.isError && <span role="alert">{act.error.message}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  lobby: {
    flexGrow: 1,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "16px",
    padding: "24px",
    textAlign: "center",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  when: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "12px", justifyContent: "center" },
});
