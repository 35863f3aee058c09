import { Body1, Body1Strong, makeStyles, Spinner } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { Proposal } from "../../../shared/contract/schedule.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { useApi } from "../../api/api-context.ts";
import { isRefusal } from "../../api/trouble.ts";
import { useTime } from "../../time/time-context.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { useSay } from "../../ui/say.ts";
import { useTimesSay } from "../../ui/times-say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { CalendarTrouble, useConsent } from "../calendar-trouble.tsx";
import { TimeChoices } from "../time-choices.tsx";
import { UnknownCalendars } from "../unknown-calendars.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { useAnswerMove, useMove } from "./queries.ts";
import { useTakeMoveBack } from "./use-take-move-back.ts";

interface Props {
  readonly page: CirclePage;
  readonly session: SessionId;
}

/** Asks the calendars for other times, and moves the session to what is chosen. */
export function OtherTimes({ page, session }: Props) {
  const say = useSay();
  const moves = useMovesSay();
  const time = useTime();
  const styles = useStyles();
  const { query } = useApi();
  const proposed = useQuery(
    query.schedule.proposeMove.queryOptions({
      input: { ...page.circle, session },
      // What was looked up for a former time is of no use.
      staleTime: 0,
      refetchOnWindowFocus: false,
      retry: false,
    }),
  );
  const consent = useConsent();
  const { move, choose } = useChoosing(page, session, proposed.data?.startsAt);
  if (proposed.isPending || proposed.isRefetching)
    return <Spinner label={say("schedule:tab.looking")} />;
  if (proposed.isError) {
    const again = () => void proposed.refetch();
    return <LookingTrouble error={proposed.error} consent={consent} again={again} />;
  }
  const { startsAt, minutes, proposals, unknown, zones, asks } = proposed.data;
  const now = (
    <Body1Strong as="p" className={styles.words}>
      {moves("moves:move.now", { when: time.session(startsAt, minutes) })}
    </Body1Strong>
  );
  if (proposals.length === 0) {
    return (
      <>
        {now}
        <NoOther />
      </>
    );
  }
  return (
    <div className={styles.times}>
      {now}
      <Body1 as="p" className={styles.words}>
        {moves(`moves:move.${introOf(asks, proposals)}`)}
      </Body1>
      <MoveTrouble error={move.error} />
      <TimeChoices
        page={page}
        proposals={proposals}
        zones={zones}
        busy={move.isPending}
        onChoose={choose}
        choice={(when) => ({
          label: moves(asks ? "moves:move.ask" : "moves:move.here"),
          about: moves(asks ? "moves:move.askAt" : "moves:move.at", { when }),
        })}
      />
      <UnknownCalendars page={page} unknown={unknown} />
    </div>
  );
}

function introOf(asks: boolean, [best]: readonly Proposal[]) {
  if (asks) return "introAsks";
  return best?.instead ? "closest" : "intro";
}

/** What has to do with the session is said as it is; calendars are asked again. */
function LookingTrouble({
  error,
  consent,
  again,
}: {
  readonly error: unknown;
  readonly consent: ReturnType<typeof useConsent>;
  readonly again: () => void;
}) {
  const about = ["being-booked", "has-begun", "not-found"].some((each) => isRefusal(error, each));
  if (about) return <MoveTrouble error={error} />;
  return <CalendarTrouble error={error} consent={consent} again={again} onRetry={again} />;
}

/** Moves it and goes back to the circle; for ten seconds it can be taken back there. */
function useChoosing(page: CirclePage, session: SessionId, from: Instant | undefined) {
  const moves = useMovesSay();
  const time = useTime();
  const offer = useUndo();
  const [, go] = useLocation();
  const move = useMove(page.circle, session);
  const takeBack = useTakeMoveBack(page.circle, session);
  const answer = useAnswerMove(page.circle, session);
  const choose = (to: Proposal) =>
    from &&
    move.run(
      { ...to, from },
      {
        done: ({ asked }) => {
          go(page.next?.session === session ? "/" : "/dates");
          const when = time.brief(to.startsAt);
          offer({
            words: asked ? moves("moves:move.asked") : moves("moves:move.moved", { when }),
            undo: () => (asked ? answer.run("keep") : takeBack(to.startsAt)),
          });
        },
      },
    );
  return { move, choose };
}

function NoOther() {
  const moves = useMovesSay();
  const times = useTimesSay();
  return (
    <Empty
      words={moves("moves:move.none")}
      step={<LinkButton href="#/written">{times("times:inWriting")}</LinkButton>}
    />
  );
}

const useStyles = makeStyles({
  times: { display: "flex", flexDirection: "column", gap: "16px" },
  words: { margin: 0 },
});
