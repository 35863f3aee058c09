import { Body1, Body1Strong, Link, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { useApi } from "../api/api-context.ts";
import type { Client } from "../api/client.ts";
import { useLeadTo } from "../teams/use-lead-to.ts";
import { useClock } from "../time/clock-context.ts";
import { useTime } from "../time/time-context.ts";
import { useAboutSay } from "../ui/about-say.ts";
import { Empty } from "../ui/empty.tsx";
import { useLaterSay } from "../ui/later-say.ts";
import { Line } from "../ui/line.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { useMovesSay } from "../ui/moves-say.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { useReachSay } from "../ui/reach-say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { LookBackLink } from "./look-back-link.tsx";

type Mine = Awaited<ReturnType<Client["circle"]["mine"]>>["circles"][number];

/** All circles someone is in or invited to, each with what waits for them. */
export function MinePage() {
  const say = useLaterSay();
  const sayAbout = useAboutSay();
  const sayReach = useReachSay();
  const clock = useClock();
  const { query } = useApi();
  const mine = useQuery(query.circle.mine.queryOptions({ refetchInterval: 20_000 }));
  const now = mine.data?.now;
  useEffect(() => {
    if (now) clock.set(now as Instant);
  }, [clock, now]);
  return (
    <PlainPage title={say("mine:title")}>
      {mine.isPending && <Skeleton />}
      {mine.isError && (
        <Sorry words={troubleWords(say, mine.error)} onRetry={() => mine.refetch()} />
      )}
      {mine.data?.circles.length === 0 && (
        <>
          <Empty words={say("mine:none")} />
          <Link href="#/about">{sayAbout("about:open")}</Link>
        </>
      )}
      {mine.data && <Circles circles={mine.data.circles} />}
      <Link href="#/my-asks">{say("mine:asks")}</Link>
      <Link href="#/my-promises">{say("mine:promises")}</Link>
      <KindWords />
      <Link href="#/journal">{say("mine:journal")}</Link>
      <Link href="#/my-calendar">{sayReach("reach:address.open")}</Link>
    </PlainPage>
  );
}

/** The way to what was written to me; it says when something has come that I have not seen. */
function KindWords() {
  const say = useLaterSay();
  const { query } = useApi();
  const { data } = useQuery(query.reflection.kindMine.queryOptions());
  const isNew = data?.got.some(({ seenAt }) => seenAt === undefined);
  return <Link href="#/my-kind">{say(isNew ? "mine:kindNew" : "mine:kind")}</Link>;
}

function Circles({ circles }: { readonly circles: readonly Mine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {circles.map((circle) => (
        <CircleLine key={circle.circle.circle} circle={circle} />
      ))}
    </ul>
  );
}

function CircleLine({
  circle: { circle, name, nextStartsAt, pausedUntil, goneAt, mine, link },
}: {
  readonly circle: Mine;
}) {
  const say = useLaterSay();
  const moves = useMovesSay();
  const leadTo = useLeadTo();
  const time = useTime();
  const styles = useStyles();
  return (
    <Line
      action={
        <LinkButton href={link} onClick={leadTo(link)}>
          {say("mine:open")}
        </LinkButton>
      }
    >
      <Body1Strong as="h2" className={styles.name}>
        {name}
      </Body1Strong>
      <Body1>
        {pausedUntil && !goneAt && !nextStartsAt
          ? moves("moves:pause.until", { when: time.day(pausedUntil as Instant) })
          : whenNext(say, time, goneAt, nextStartsAt)}
      </Body1>
      {goneAt && <LookBackLink address={circle as CircleAddress} />}
      {mine.length > 0 && (
        <ul className={styles.tasks} aria-label={say("mine:waits")}>
          {mine.map(({ task, link: there }) => (
            <li key={task}>
              <Link href={there} onClick={leadTo(there)}>
                {say(`mine:task.${task}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Line>
  );
}

function whenNext(
  say: ReturnType<typeof useLaterSay>,
  time: ReturnType<typeof useTime>,
  goneAt: string | undefined,
  nextStartsAt: string | undefined,
): string {
  if (goneAt) return say("mine:ended", { when: time.fullDay(goneAt as Instant) });
  if (nextStartsAt) return say("mine:next", { when: time.brief(nextStartsAt as Instant) });
  return say("mine:noNext");
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
  name: { margin: 0, overflowWrap: "anywhere" },
  tasks: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});
