import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { currentSegment } from "../../../shared/agenda/current-step.ts";
import type { CirclePage, SessionView } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { helperWords } from "../../ui/helper-words.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { QuestionsInSession } from "../box/questions.tsx";
import { ChangeMode } from "./change-mode.tsx";
import { ChatWatcher } from "./chat-watcher.tsx";
import { Coming } from "./coming.tsx";
import { Moods } from "./moods.tsx";
import { NowStep } from "./now-step.tsx";
import { OnTrack } from "./on-track.tsx";
import { useBeginAgenda } from "./queries.ts";
import { liveRefusals } from "./refusals.ts";
import { RunButtons } from "./run-buttons.tsx";
import { SessionLeft, StepTime } from "./step-time.tsx";

/** A session under way: one thing at a time, the same on every device. Anyone can take the buttons. */
export function LiveSession({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const say = useRunningSay();
  const { running } = page;
  if (!running) return <NotBegun page={page} />;
  return (
    <Section title={say("running:live.title")} aside={<SessionLeft running={running} />}>
      <OnTrack page={page} running={running} />
      <NowStep page={page} running={running} />
      {currentSegment(running).kind === "check-in" && <Arriving page={page} running={running} />}
      <StepTime running={running} />
      {page.me.standing === "joined" && (
        <>
          <RunButtons page={page} running={running} facilitator={session.facilitator} />
          <ChangeMode page={page} running={running} />
        </>
      )}
      <Coming page={page} running={running} />
      <ChatWatcher page={page} running={running} />
      <QuestionsInSession page={page} />
    </Section>
  );
}

/** While they check in: who helps, and how each is here today. */
function Arriving({ page, running }: { readonly page: CirclePage; readonly running: RunningView }) {
  const say = useRunningSay();
  const styles = useStyles();
  const helpers = helperWords(say, page);
  return (
    <>
      {helpers !== "" && <Caption1 className={styles.helpers}>{helpers}</Caption1>}
      {page.me.standing === "joined" && <Moods page={page} running={running} />}
    </>
  );
}

/** The meeting has begun by itself; nobody has started the agenda. */
function NotBegun({ page }: { readonly page: CirclePage }) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const styles = useStyles();
  const begin = useBeginAgenda(page);
  if (page.me.standing !== "joined") return undefined;
  return (
    <Section title={say("running:live.beginTitle")}>
      {begin.error && <Sorry words={troubleWords(sayTrouble, begin.error, liveRefusals)} />}
      <Button
        appearance="primary"
        size="large"
        className={styles.begin}
        disabledFocusable={begin.isPending}
        onClick={() => begin.run(undefined)}
      >
        {say("running:live.begin")}
      </Button>
    </Section>
  );
}

const useStyles = makeStyles({
  begin: { alignSelf: "flex-start" },
  helpers: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
