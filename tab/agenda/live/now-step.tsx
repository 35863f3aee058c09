import {
  Body1,
  Caption1,
  makeStyles,
  Subtitle1,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { currentSegment, currentStep } from "../../../shared/agenda/current-step.ts";
import { asksQuestions } from "../../../shared/agenda/question-cards.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { nameOf } from "../../ui/names.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { ModeIcon } from "../mode-icon.tsx";
import { OpeningNow } from "../opening.tsx";
import { protocolTitle } from "../protocol-title.ts";
import { stepWords } from "../step-words.ts";
import { floorOf } from "./floor-of.ts";
import { QuestionToBorrow } from "./question-to-borrow.tsx";
import { askOf, titleOf } from "./title-of.ts";

/** What everyone does now, in large type; read out when it changes. */
export function NowStep({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useRunningSay();
  const sayMode = useSay();
  const styles = useStyles();
  const segment = currentSegment(running);
  const step = currentStep(running);
  const how = stepWords(say, step).how;
  const ask = askOf(page, segment);
  return (
    <div className={styles.now}>
      {segment.kind === "ask" && (
        <>
          {ask && (
            <p className={styles.mode}>
              <ModeIcon mode={ask.mode} />
              {sayMode(`agenda:mode.${ask.mode}`)}
            </p>
          )}
          <Subtitle1 as="p" className={styles.ask}>
            {titleOf(say, page, segment)}
          </Subtitle1>
          <Caption1 className={styles.quiet}>
            {say("running:live.askOf", { name: nameOf(page.members, segment.by) })}
            {" · "}
            {protocolTitle(say, segment.protocol, segment.own)}
          </Caption1>
        </>
      )}
      <div role="status" className={styles.step}>
        <p className={styles.name}>{stepWords(say, step).title}</p>
        <Subtitle1 as="p" className={styles.ask}>
          {floorOf(say, page, running)}
        </Subtitle1>
      </div>
      {segment.kind === "check-in" && <OpeningNow page={page} />}
      {how && (
        <Body1 as="p" className={styles.how}>
          {how}
        </Body1>
      )}
      {"name" in step && asksQuestions(step.name) && running.speaker === undefined && (
        <QuestionToBorrow key={`${running.segment} ${running.step}`} />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  now: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  mode: {
    ...typographyStyles.title1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    color: tokens.colorBrandForeground1,
    "@media (max-width: 360px)": { fontSize: tokens.fontSizeHero700 },
  },
  ask: { margin: 0, overflowWrap: "anywhere" },
  step: { display: "flex", flexDirection: "column", gap: "4px" },
  name: { ...typographyStyles.title2, margin: 0, overflowWrap: "anywhere" },
  how: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
