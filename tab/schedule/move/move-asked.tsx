import { Body1, Button, makeStyles } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../../shared/contract/circle-page.ts";
import type { MoveAnswer } from "../../../shared/schedule/answer-move.ts";
import { busyMinutes } from "../../../shared/schedule/busy-week.ts";
import { useTime } from "../../time/time-context.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { nameOf } from "../../ui/names.ts";
import { Notice } from "../../ui/notice.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { useAnswerMove } from "./queries.ts";
import { useTakeMoveBack } from "./use-take-move-back.ts";

/** Sessions keep being moved: what the circle would rather have. The first answer counts. */
export function MoveAsked({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const moves = useMovesSay();
  const time = useTime();
  const styles = useStyles();
  const { answer, give } = useAnswering(page, session);
  const { moveAsked } = session;
  if (!moveAsked) return undefined;
  const choice = (says: MoveAnswer, label: string) => (
    <Button disabledFocusable={answer.isPending} onClick={() => give(says)}>
      {label}
    </Button>
  );
  return (
    <section aria-label={moves("moves:ask.title")}>
      <Notice
        accent
        action={
          <>
            {session.minutes > busyMinutes &&
              choice("shorter", moves("moves:ask.shorter", { count: busyMinutes }))}
            {choice("later", moves("moves:ask.later"))}
            <LinkButton href="#/pause">{moves("moves:ask.pause")}</LinkButton>
            {choice("move", moves("moves:ask.move"))}
            {choice("keep", moves("moves:ask.keep"))}
          </>
        }
      >
        <div className={styles.words}>
          <Body1>{moves("moves:ask.why")}</Body1>
          <Body1>
            {moves("moves:ask.by", {
              name: nameOf(page.members, moveAsked.by),
              when: time.brief(moveAsked.startsAt),
            })}
          </Body1>
          <Body1>{moves("moves:ask.first")}</Body1>
        </div>
      </Notice>
      <MoveTrouble error={answer.error} />
    </section>
  );
}

/** Answers for the circle; for ten seconds it can be taken back, and is asked again. */
function useAnswering(page: CirclePage, { session }: SessionView) {
  const moves = useMovesSay();
  const offer = useUndo();
  const answer = useAnswerMove(page.circle, session);
  const takeBack = useTakeMoveBack(page.circle, session);
  const undo = () => takeBack();
  const give = (says: MoveAnswer) =>
    answer.run(says, {
      done: () => offer({ words: moves(`moves:ask.done.${says}`), undo, home: pageTitle() }),
    });
  return { answer, give };
}

const useStyles = makeStyles({ words: { display: "flex", flexDirection: "column", gap: "4px" } });
