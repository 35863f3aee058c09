import { Badge, Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { HealthView, ReasonView } from "../../../shared/contract/health.ts";
import type { HealthKey, Say } from "../../../shared/words/key.ts";
import { WithPage } from "../../api/with-page.tsx";
import { Empty } from "../../ui/empty.tsx";
import { useHealthSay } from "../../ui/health-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { circleRefusals } from "../refusals.ts";
import { useHealth } from "./queries.ts";
import { RungAnswered, RungOffer } from "./rung-offer.tsx";

/** How the circle is doing: each point with its sentence, for members alone. */
export function HealthPage({ address }: { readonly address: CircleAddress }) {
  const say = useHealthSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("health:title")} intro={say("health:intro")}>
          <Loaded page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Loaded({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const { data, error, refetch } = useHealth(page);
  if (error)
    return <Sorry words={troubleWords(say, error, circleRefusals)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  const { rung } = data;
  const joined = page.me.standing === "joined";
  return (
    <>
      {joined && rung && !rung.answer && <RungOffer page={page} rung={rung} />}
      {joined && rung?.answer && <RungAnswered page={page} rung={rung} />}
      <Score health={data} />
    </>
  );
}

const marks = { green: "success", amber: "warning", red: "danger" } as const;

function Score({ health: { state, level, points, why } }: { readonly health: HealthView }) {
  const say = useHealthSay();
  const styles = useStyles();
  if (state !== "counted") return <Empty words={say(`health:${state}`)} />;
  if (why.length === 0) return <Empty words={say("health:well")} />;
  return (
    <Section
      title={say(`health:level.${level}`)}
      aside={
        <Badge appearance="tint" color={marks[level]}>
          {say("health:points", { count: points })}
        </Badge>
      }
    >
      <ul aria-label={say("health:made")} className={styles.list}>
        {why.map((reason) => (
          <li key={reason.kind} className={styles.row}>
            <Body1 className={styles.words}>{sentence(say, reason)}</Body1>
            <Caption1 className={styles.quiet}>
              {say("health:points", { count: reason.points })}
            </Caption1>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{say("health:scale")}</Caption1>
    </Section>
  );
}

function sentence(say: Say<HealthKey>, reason: ReasonView): string {
  const { kind, points: _, ...gaps } = reason;
  return say(`health:reason.${kind}`, gaps);
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "4px 12px",
    padding: "8px 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none" },
  },
  words: { flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
