import { Body1, Link, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { useLaterSay } from "../ui/later-say.ts";
import { nameOf } from "../ui/names.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { Section } from "../ui/section.tsx";
import { Helping } from "./helping.tsx";
import { MyTurn } from "./my-turn.tsx";
import { Newcomer } from "./newcomer.tsx";
import { TurnLine } from "./turn-line.tsx";
import { TurnsAsked } from "./turns-asked.tsx";

/** Whose turn it is and why, what can be done about one's own, and who it was. */
export function TurnsPage({ address }: { readonly address: CircleAddress }) {
  const say = useLaterSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("rotation:tab.title")}>
          {page.me.standing === "joined" && <TurnsAsked page={page} />}
          <Upcoming page={page} />
          <Helping page={page} />
          <History page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Upcoming({ page }: { readonly page: CirclePage }) {
  const say = useLaterSay();
  const styles = useStyles();
  const { turns, me } = page;
  return (
    <Section title={say("rotation:tab.upcoming")}>
      {turns.length === 0 && <Empty words={say("rotation:tab.empty")} />}
      <ol className={styles.list}>
        {turns.map((turn, index) => (
          <TurnLine key={turn.person} page={page} turn={turn} index={index}>
            {turn.person === me.person && <MyTurn page={page} takers={turn.takers} />}
          </TurnLine>
        ))}
      </ol>
      <Newcomer page={page} />
    </Section>
  );
}

function History({ page }: { readonly page: CirclePage }) {
  const say = useLaterSay();
  const time = useTime();
  const styles = useStyles();
  const held = page.past.filter(({ state, facilitator }) => state === "closed" && facilitator);
  const name = (person = "") => nameOf(page.members, person);
  return (
    <Section title={say("rotation:tab.history")}>
      {held.length === 0 && <Empty words={say("rotation:tab.historyEmpty")} />}
      <ol className={styles.list}>
        {held.map(({ session, startsAt, facilitator, swappedWith }) => (
          <li key={session}>
            <Body1>
              {time.day(startsAt)}
              {" · "}
              {swappedWith
                ? say("rotation:tab.ledSwapped", {
                    name: name(facilitator),
                    other: name(swappedWith),
                  })
                : name(facilitator)}
            </Body1>
            {facilitator === page.me.person && (
              <>
                {" "}
                <Link href={`#/led/${session}`}>{say("rotation:tab.ledLink")}</Link>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});
