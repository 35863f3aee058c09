import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../../shared/contract/circle-page.ts";
import { useNow } from "../../time/clock-context.ts";
import { useTime } from "../../time/time-context.ts";
import { useMovesSay } from "../../ui/moves-say.ts";
import { nameOf } from "../../ui/names.ts";
import { isLate } from "../stage.ts";
import { LateChoice } from "./late-choice.tsx";
import { MoveAsked } from "./move-asked.tsx";
import { Paused } from "./paused.tsx";

interface Props {
  readonly page: CirclePage;
  readonly session: SessionView;
}

/** That a session was moved, what the circle is asked about that, and what whoever is there can do when people are late. */
export function AboutMoves({ page, session }: Props) {
  const now = useNow(20);
  const joined = page.me.standing === "joined";
  const late = isLate(session, page.running !== undefined, now);
  return (
    <>
      <Paused page={page} />
      <MovedFrom page={page} session={session} />
      {joined && session.moveAsked && session.state === "planned" && (
        <MoveAsked page={page} session={session} />
      )}
      {joined && late && <LateChoice page={page} session={session} />}
    </>
  );
}

function MovedFrom({ page, session }: Props) {
  const moves = useMovesSay();
  const time = useTime();
  const styles = useStyles();
  const { moved, behind, state } = session;
  if (state !== "planned") return undefined;
  return (
    <>
      {moved && (
        <Caption1 className={styles.quiet}>
          {moves("moves:move.from", {
            name: nameOf(page.members, moved.by),
            when: time.brief(moved.from),
          })}
        </Caption1>
      )}
      {behind && (
        <Caption1>{moves("moves:move.behind", { name: nameOf(page.members, behind) })}</Caption1>
      )}
    </>
  );
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
