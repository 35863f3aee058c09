import { Body1, Body1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { useHealthSay } from "../ui/health-say.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { nameOf } from "../ui/names.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";

/** The sessions that were, newest first. */
export function PastPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const health = useHealthSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("schedule:tab.past")}>
          {page.past.length === 0 ? (
            <Empty words={say("schedule:tab.pastEmpty")} />
          ) : (
            <PastList page={page} />
          )}
          <div>
            <LinkButton href="#/health">{health("health:title")}</LinkButton>
          </div>
        </PageFrame>
      )}
    </WithPage>
  );
}

function PastList({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {page.past.map((session) => (
        <li key={session.session} className={styles.row}>
          <Body1Strong>{time.session(session.startsAt, session.minutes)}</Body1Strong>
          <Body1 className={styles.quiet}>
            {session.state === "missed"
              ? say("schedule:tab.missed")
              : say("schedule:tab.were", { count: session.were ?? session.present.length })}
            {session.facilitator &&
              session.state === "closed" &&
              ` · ${say("schedule:tab.led", { name: nameOf(page.members, session.facilitator) })}`}
          </Body1>
          {session.state === "closed" && (
            <Link
              href={`#/reflect/${session.session}`}
              aria-label={`${say("reflection:card.title")}: ${time.day(session.startsAt)}`}
              className={styles.link}
            >
              {say("reflection:card.title")}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none" },
  },
  link: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
