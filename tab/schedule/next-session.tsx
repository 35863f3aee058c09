import { Body1, Caption1, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { useNow } from "../time/clock-context.ts";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { Later } from "../ui/later.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { nameOf } from "../ui/names.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { BookingNotice } from "./booking-notice.tsx";
import { CharterFirst } from "./charter-first.tsx";
import { SessionButtons } from "./session-buttons.tsx";
import { stageOf } from "./stage.ts";
import { TimeLeft } from "./time-left.tsx";

const AboutMoves = lazyPart(async () => (await import("./move/about-moves.tsx")).AboutMoves);
const DatesToBook = lazyPart(async () => (await import("./ahead/dates-after.tsx")).DatesToBook);
const Paused = lazyPart(async () => (await import("./move/paused.tsx")).Paused);
const PlaceOfSession = lazyPart(
  async () => (await import("./place-of-session.tsx")).PlaceOfSession,
);

/** When the circle meets next, or that it meets now; what can be done about it. */
export function NextSession({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  if (page.next) return <Planned page={page} session={page.next} />;
  if (page.paused) {
    return (
      <Section title={say("schedule:tab.next")}>
        <Suspense>
          <Paused page={page} />
        </Suspense>
      </Section>
    );
  }
  const waitsFor = page.charter?.waitsFor ?? [];
  if (waitsFor.length > 0) {
    return (
      <Section title={say("schedule:tab.next")}>
        <CharterFirst page={page} people={waitsFor} />
      </Section>
    );
  }
  const mayBook = page.me.standing === "joined" && page.booking.joined >= page.booking.needed;
  return (
    <Section title={say("schedule:tab.next")}>
      {page.regular && (
        <Suspense>
          <DatesToBook page={page} />
        </Suspense>
      )}
      <Empty
        words={say(mayBook ? "schedule:tab.nonePlanned" : "schedule:tab.noneYet", {
          count: page.booking.needed,
        })}
        step={
          mayBook && (
            <LinkButton appearance={isFirst(page) ? "primary" : "secondary"} href="#/times">
              {say("schedule:tab.findTime")}
            </LinkButton>
          )
        }
      />
    </Section>
  );
}

/** Finding a time is what comes next, unless dates wait for a calendar, or everyone is asked. */
function isFirst({ regular, poll }: CirclePage): boolean {
  return !(regular || poll?.state === "open" || poll?.state === "decided");
}

function Planned({ page, session }: { readonly page: CirclePage; readonly session: SessionView }) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  const now = useNow(session.state === "live" ? 5 : 20);
  const stage = stageOf(session, now);
  const live = stage === "live" || stage === "late";
  const booked = live || stage === "soon" || stage === "ahead";
  return (
    <Section
      title={say(live ? "schedule:tab.now" : "schedule:tab.next")}
      aside={
        <Caption1 className={styles.quiet}>
          {say("schedule:tab.number", { number: session.number })}
        </Caption1>
      }
    >
      <div className={styles.when}>
        <Title3 as="p" className={styles.time}>
          {time.session(session.startsAt, session.minutes)}
        </Title3>
        <Body1 as="p" className={styles.about}>
          {aboutWhen(page, session)
            .map((line) => line(say, time, now))
            .join(" · ")}
        </Body1>
      </div>
      {live && <Underway page={page} session={session} now={now} />}
      {session.facilitator && (
        <Body1 as="p" className={styles.about}>
          {say(
            session.facilitator === page.me.person ? "schedule:tab.youLead" : "schedule:tab.leads",
            {
              name: nameOf(page.members, session.facilitator),
            },
          )}
        </Body1>
      )}
      {!booked && <BookingNotice page={page} session={session} stage={stage} />}
      {booked && session.meetingApp === "refused" && session.joinUrl && (
        <Caption1 className={styles.quiet}>{say("schedule:tab.addToMeeting")}</Caption1>
      )}
      {booked && page.me.standing === "joined" && (
        <SessionButtons page={page} session={session} stage={stage} />
      )}
      <Later>
        <Suspense>
          <AboutMoves page={page} session={session} />
        </Suspense>
      </Later>
      <WhereItIs page={page} session={session} />
    </Section>
  );
}

/** What comes later has its room, so that nothing below it moves. */
function WhereItIs({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const styles = useStyles();
  const hasButton = page.me.standing === "joined" && session.state === "planned";
  return (
    <div className={hasButton ? styles.place : undefined}>
      <Later>
        <Suspense>
          <PlaceOfSession page={page} session={session} />
        </Suspense>
      </Later>
    </div>
  );
}

/** How much time is left, and that what is said stays here. */
function Underway({
  page,
  session,
  now,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
  readonly now: number;
}) {
  const say = useSay();
  const styles = useStyles();
  return (
    <>
      {!page.running && <TimeLeft session={session} now={now} />}
      <Caption1 className={styles.quiet}>{say("charter:confidentialTitle")}</Caption1>
    </>
  );
}

type Line = (
  say: ReturnType<typeof useSay>,
  time: ReturnType<typeof useTime>,
  now: number,
) => string;

/** In how many days, whose time it is when members live in several zones, and how many can come. */
function aboutWhen(page: CirclePage, session: SessionView): readonly Line[] {
  const { resting = [] } = session;
  const joined = page.members.filter(
    ({ standing, person }) => standing === "joined" && !resting.includes(person),
  );
  const coming = joined.filter(({ person }) => !session.away.includes(person)).length;
  const lines: Line[] = [(_, time, now) => time.daysUntil(session.startsAt, now)];
  lines.push((say, time) =>
    joined.some(({ zone }) => zone && zone !== time.zone)
      ? say("schedule:tab.yourTimeIn", { zone: time.zoneName(session.startsAt) })
      : say("schedule:tab.yourTime"),
  );
  lines.push((say) => say("schedule:tab.coming", { coming, count: joined.length }));
  return lines;
}

const useStyles = makeStyles({
  when: { display: "flex", flexDirection: "column", gap: "4px" },
  time: { margin: 0, overflowWrap: "anywhere", textWrap: "balance" },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  place: { minHeight: "32px" },
});
