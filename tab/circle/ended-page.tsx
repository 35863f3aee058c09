import { Body1, Button, Caption1, Link, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { EndingView } from "../../shared/contract/ending.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { useTime } from "../time/time-context.ts";
import { Notice } from "../ui/notice.tsx";
import { PlainPage } from "../ui/plain-page.tsx";
import { useComma } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { useUndo } from "../ui/undo.tsx";
import { siteOf } from "../ui/web-link.ts";
import { Ending } from "./ending.tsx";
import { LeaveCircle } from "./leave-circle.tsx";
import { LookBackLink } from "./look-back-link.tsx";
import { SeasonTrouble } from "./season-trouble.tsx";
import { useEnding } from "./use-ending.ts";

type Ended = NonNullable<EndingView["ended"]>;

/** What remains of a circle that has ended, until when, and the way back. */
export function EndedPage({ page, ended }: { readonly page: CirclePage; readonly ended: Ended }) {
  const say = useSeasonSay();
  const time = useTime();
  const [when, until] = [time.fullDay(ended.at), time.fullDay(ended.goneAt)];
  return (
    <PlainPage title={say(`season:ended.${ended.kind}`)}>
      <Body1 as="p">
        {page.name}: {page.purpose}
      </Body1>
      <Body1 as="p">{say(`season:ended.${ended.kind}Words`, { when, until })}</Body1>
      {page.me.standing === "joined" && <BringBack page={page} />}
      <Notice>{say("season:ended.yours")}</Notice>
      <LookBackLink address={page.circle} />
      <Remains page={page} />
      {page.me.standing === "joined" && (
        <>
          {ended.kind === "close" && <Ending page={page} />}
          <LeaveCircle address={page.circle} />
        </>
      )}
    </PlainPage>
  );
}

function BringBack({ page }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const offer = useUndo();
  const { bringBack } = useEnding(page);
  return (
    <>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={bringBack.isPending}
          onClick={() =>
            bringBack.run(undefined, { done: () => offer({ words: say("season:ended.isBack") }) })
          }
        >
          {say("season:ended.bringBack")}
        </Button>
      </div>
      <SeasonTrouble of={[bringBack]} />
    </>
  );
}

/** Who was in it, when it met, and what it kept for one another. */
function Remains({ page: { members, past, shelf } }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const comma = useComma();
  const time = useTime();
  const styles = useStyles();
  const people = members.filter(({ standing }) => standing === "joined").map(({ name }) => name);
  const held = past.filter(({ state }) => state === "closed");
  return (
    <>
      <Section title={say("season:ended.people")}>
        <Body1>{people.join(comma)}</Body1>
      </Section>
      {held.length > 0 && (
        <Section title={say("season:ended.sessions")}>
          <ul className={styles.list}>
            {held.map(({ session, number, startsAt }) => (
              <li key={session}>
                {say("season:ended.session", { number, when: time.fullDay(startsAt as Instant) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shelf.length > 0 && (
        <Section title={say("season:ended.shelf")}>
          <ul className={styles.list}>
            {shelf.map(({ resource, title, link, why }) => (
              <li key={resource}>
                {link ? (
                  <>
                    <Link href={link} target="_blank" rel="noreferrer">
                      {title}
                    </Link>{" "}
                    ({siteOf(link)})
                  </>
                ) : (
                  title
                )}
                {why && <Caption1 className={styles.why}>{why}</Caption1>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, paddingLeft: "20px" },
  why: { display: "block" },
});
