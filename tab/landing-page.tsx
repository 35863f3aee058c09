import { makeStyles } from "@fluentui/react-components";
import { Suspense } from "react";
import type { CircleAddress } from "../shared/circle/circle.ts";
import type { CirclePage } from "../shared/contract/circle-page.ts";
import { Agenda } from "./agenda/agenda.tsx";
import { WithPage } from "./api/with-page.tsx";
import { Asking, Invitation } from "./circle/banners.tsx";
import { CircleHeader, CircleNav } from "./circle/circle-header.tsx";
import { FirstSteps } from "./circle/first-steps.tsx";
import { OnBreak } from "./circle/on-break.tsx";
import { NextSession } from "./schedule/next-session.tsx";
import { Later } from "./ui/later.tsx";
import { lazyPart } from "./ui/lazy-part.ts";

const Live = lazyPart(async () => (await import("./agenda/live/live-session.tsx")).LiveSession);
const Promises = lazyPart(
  async () => (await import("./commitment/in-session.tsx")).PromisesInSession,
);
const Charter = lazyPart(
  async () => (await import("./circle/charter-in-session.tsx")).CharterInSession,
);
const Wins = lazyPart(async () => (await import("./reflection/kind/in-round.tsx")).WinsInRound);
const Notes = lazyPart(async () => (await import("./reflection/notes/notes.tsx")).Notes);
const CalendarsDown = lazyPart(
  async () => (await import("./schedule/calendars-down.tsx")).CalendarsDown,
);
const PollNow = lazyPart(async () => (await import("./schedule/poll/poll-now.tsx")).PollNow);
const Clocks = lazyPart(async () => (await import("./schedule/clocks.tsx")).Clocks);
const Below = lazyPart(async () => (await import("./landing-rest.tsx")).Below);
const Beside = lazyPart(async () => (await import("./landing-rest.tsx")).Beside);
const BelowInPanel = lazyPart(async () => (await import("./landing-rest.tsx")).BelowInPanel);

/** A circle's first page. `panel` is the narrow one beside a meeting: only what the session needs. */
export function LandingPage({
  address,
  panel = false,
}: {
  readonly address: CircleAddress;
  readonly panel?: boolean;
}) {
  return (
    <WithPage address={address}>
      {(page) => (panel ? <Panel page={page} /> : <Landing page={page} />)}
    </WithPage>
  );
}

function Landing({ page }: { readonly page: CirclePage }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <CircleHeader page={page} />
      <Waiting page={page} />
      <UnderWay page={page} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {isNew(page) ? <FirstSteps page={page} /> : <NextSession page={page} />}
          {page.me.clocks && (
            <Suspense>
              <Clocks clocks={page.me.clocks} />
            </Suspense>
          )}
          <Agenda page={page} />
          <Later>
            <Below page={page} />
          </Later>
        </div>
        <div className={styles.column}>
          <Later>
            <Beside page={page} />
          </Later>
        </div>
      </div>
      <Later>
        <CircleNav page={page} />
      </Later>
    </main>
  );
}

function Panel({ page }: { readonly page: CirclePage }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <CircleHeader page={page} />
      <Waiting page={page} />
      <UnderWay page={page} />
      {isNew(page) ? <FirstSteps page={page} /> : <NextSession page={page} />}
      <Agenda page={page} />
      <Later>
        <BelowInPanel page={page} />
        <CircleNav page={page} />
      </Later>
    </main>
  );
}

/** Where everyone is while a session runs; its place is kept until the words for it are there. */
function UnderWay({ page }: { readonly page: CirclePage }) {
  const styles = useStyles();
  if (page.next?.state !== "live") return undefined;
  return (
    <>
      <Suspense fallback={<div className={styles.live} />}>
        <Live page={page} session={page.next} />
      </Suspense>
      <Suspense>
        <Promises page={page} />
        <Wins page={page} />
        <Notes page={page} session={page.next.session} />
        {partOf(page) === "charter" && <Charter page={page} />}
      </Suspense>
    </>
  );
}

function partOf({ running }: CirclePage) {
  return running?.segments[running.segment]?.kind;
}

/** What waits for the reader's answer. */
function Waiting({ page }: { readonly page: CirclePage }) {
  if (page.me.standing === "joined") {
    return (
      <>
        {page.me.breakUntil && <OnBreak page={page} until={page.me.breakUntil} />}
        {page.poll && (
          <Suspense>
            <PollNow page={page} />
          </Suspense>
        )}
        {page.calendars && (
          <Suspense>
            <CalendarsDown calendars={page.calendars} own={page.booking.calendar === "mine"} />
          </Suspense>
        )}
        <Asking page={page} />
      </>
    );
  }
  return <Invitation page={page} />;
}

/** Nothing planned and nothing held so far, and no pause either. */
function isNew(page: CirclePage): boolean {
  return !page.next && page.past.length === 0 && !page.paused;
}

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    maxWidth: "1120px",
    margin: "0 auto",
    padding: "24px",
    "@media (max-width: 480px)": { padding: "12px 8px" },
  },
  live: { minHeight: "380px" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 3fr)",
    alignItems: "start",
    gap: "16px",
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});
