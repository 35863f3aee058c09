import { Body1, Button, makeStyles } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../../shared/contract/circle-page.ts";
import { useTime } from "../../time/time-context.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { Notice } from "../../ui/notice.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { useLate } from "./queries.ts";

/** Ten minutes after its time too few have said that they are there: whoever is there decides. */
export function LateChoice({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const moves = useMovesSay();
  const time = useTime();
  const styles = useStyles();
  const { goAhead, inWriting } = useLate(page.circle, session.session);
  const busy = goAhead.isPending || inWriting.isPending;
  return (
    <section aria-label={moves("moves:late.title")}>
      <Notice
        accent
        spoken
        action={
          <>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => goAhead.run(undefined)}
            >
              {moves("moves:late.goAhead")}
            </Button>
            {session.state === "planned" && (
              <LinkButton href={`#/move/${session.session}`}>{moves("moves:late.move")}</LinkButton>
            )}
            {!page.unkept && (
              <Button disabledFocusable={busy} onClick={() => inWriting.run(undefined)}>
                {moves("moves:late.inWriting")}
              </Button>
            )}
          </>
        }
      >
        <div className={styles.words}>
          <Body1>
            {moves("moves:late.since", { when: time.clock(session.startsAt) })}{" "}
            {moves(session.present.length === 0 ? "moves:late.noneThere" : "moves:late.there", {
              count: session.present.length,
              needed: session.needs ?? 2,
            })}
          </Body1>
          <Body1>{moves("moves:late.decides")}</Body1>
        </div>
      </Notice>
      <MoveTrouble error={goAhead.error ?? inWriting.error} />
    </section>
  );
}

const useStyles = makeStyles({ words: { display: "flex", flexDirection: "column", gap: "4px" } });
