import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { rotationRefusals } from "./refusals.ts";
import { useOwnTurn } from "./use-own-turn.ts";

interface Ways {
  readonly busy: boolean;
  readonly onChoose: (kind: "swap" | "give") => void;
  readonly onStandIn: () => void;
}

/** What can be done about a turn that is one's own: about the one that comes it is enough to say that it is fine. */
export function TurnWays({ page, ...ways }: Ways & { readonly page: CirclePage }) {
  const { next, me } = page;
  const comes = next?.state === "planned" && next.facilitator === me.person;
  return comes ? <Coming page={page} session={next} {...ways} /> : <Later {...ways} />;
}

function Coming({
  page,
  session,
  ...ways
}: Ways & { readonly page: CirclePage; readonly session: SessionView }) {
  const say = useLaterSay();
  const time = useTime();
  const styles = useStyles();
  const { isFine, busy, trouble, sayFine, cannotCome } = useOwnTurn(page, session);
  return (
    <>
      <Caption1 className={styles.when}>{time.session(session.startsAt, session.minutes)}</Caption1>
      {trouble && <Sorry words={troubleWords(say, trouble, rotationRefusals)} />}
      {isFine && <Body1 className={styles.said}>{say("rotation:tab.fineDone")}</Body1>}
      <div className={styles.buttons}>
        {!isFine && (
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={sayFine}>
            {say("rotation:tab.fine")}
          </Button>
        )}
        <Swap {...ways} />
        <Button size="small" disabledFocusable={busy} onClick={cannotCome}>
          {say("schedule:tab.cannotCome")}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Others {...ways} appearance="subtle" />
      </div>
    </>
  );
}

function Later(ways: Ways) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Swap {...ways} />
      <Others {...ways} />
    </div>
  );
}

function Swap({ busy, onChoose }: Ways) {
  const say = useLaterSay();
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => onChoose("swap")}>
      {say("rotation:tab.swap")}
    </Button>
  );
}

function Others({
  busy,
  onChoose,
  onStandIn,
  appearance = "secondary",
}: Ways & { readonly appearance?: "subtle" | "secondary" }) {
  const say = useLaterSay();
  const look = { appearance, size: "small", disabledFocusable: busy } as const;
  return (
    <>
      <Button {...look} onClick={() => onChoose("give")}>
        {say("rotation:tab.give")}
      </Button>
      <Button {...look} onClick={onStandIn}>
        {say("rotation:tab.standIn")}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    paddingTop: "8px",
  },
  when: { color: tokens.colorNeutralForeground2 },
  said: { paddingTop: "4px" },
});
