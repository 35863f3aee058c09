import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { AskView } from "../../shared/contract/circle-page.ts";
import type { AsksInCircle } from "../../shared/contract/my-asks.ts";
import { useApi } from "../api/api-context.ts";
import { useChange } from "../api/use-change.ts";
import { useLeadTo } from "../teams/use-lead-to.ts";
import { useTime } from "../time/time-context.ts";
import { useAskingSay } from "../ui/asking-say.ts";
import { Empty } from "../ui/empty.tsx";
import { Line } from "../ui/line.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { pageTitle } from "../ui/page-title.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { expectedWords } from "./expected-words.ts";
import { agendaRefusals } from "./refusals.ts";

/** Everything I ask for, circle by circle, with its place in line. */
export function MyAsksPage() {
  const say = useAskingSay();
  const sayTrouble = useSay();
  const { query } = useApi();
  const { data, error, isPending, refetch } = useQuery(query.agenda.mine.queryOptions());
  const asking = data?.circles.filter(({ asks, quick }) => asks.length + quick.length > 0);
  return (
    <PageFrame
      title={say("asking:mine.title")}
      intro={say("asking:mine.intro")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {asking?.length === 0 && <Empty words={say("asking:mine.none")} />}
      {data?.circles.map((circle) => (
        <OneCircle key={circle.circle.circle} of={circle} />
      ))}
    </PageFrame>
  );
}

function OneCircle({ of }: { readonly of: AsksInCircle }) {
  const say = useAskingSay();
  const time = useTime();
  const styles = useStyles();
  return (
    <Section title={of.name}>
      {of.asks.length + of.quick.length === 0 && <Body1>{say("asking:mine.noneHere")}</Body1>}
      <ul className={styles.list}>
        {of.asks.map((ask) => (
          <OneAsk key={ask.ask} of={of} ask={ask} />
        ))}
        {of.quick.map(({ quick, text, closesAt, link }) => (
          <Line key={quick} action={<ThereLink to={link} words={say("asking:mine.open")} />}>
            <Body1>{text}</Body1>
            <Caption1 className={styles.quiet}>
              {say("asking:mine.quick", { when: time.brief(closesAt) })}
            </Caption1>
          </Line>
        ))}
      </ul>
      <ThereLink to={of.link} words={say("asking:mine.open")} />
    </Section>
  );
}

function OneAsk({ of, ask }: { readonly of: AsksInCircle; readonly ask: AskView }) {
  const say = useAskingSay();
  const sayFirst = useSay();
  const time = useTime();
  const styles = useStyles();
  const { error, isPending, withdraw } = useWithdraw(of, ask);
  const expected = expectedWords(sayFirst, time, ask);
  const about = [
    sayFirst(`agenda:mode.${ask.mode}`),
    ...(ask.place === undefined ? [] : [sayFirst("agenda:tab.place", { place: ask.place })]),
    ...(expected ? [expected] : []),
  ];
  return (
    <Line
      action={
        <Button
          size="small"
          aria-label={say("asking:mine.withdrawOf", { text: ask.text })}
          disabledFocusable={isPending}
          onClick={withdraw}
        >
          {say("asking:mine.withdraw")}
        </Button>
      }
    >
      {error && <Sorry words={troubleWords(sayFirst, error, agendaRefusals)} />}
      <Body1>{ask.text}</Body1>
      <Caption1 className={styles.quiet}>{about.join(" · ")}</Caption1>
    </Line>
  );
}

/** Takes an ask out of its circle's line, with a way back. */
function useWithdraw({ circle }: AsksInCircle, { ask }: AskView) {
  const say = useAskingSay();
  const offerUndo = useUndo();
  const { query } = useApi();
  const { run, isPending, error } = useChange(
    (call, there: boolean) =>
      there ? call.agenda.restore({ ...circle, ask }) : call.agenda.remove({ ...circle, ask }),
    { anew: query.agenda.mine.key() },
  );
  const withdraw = () =>
    run(false, {
      done: () =>
        offerUndo({
          words: say("asking:mine.withdrawn"),
          undo: () => run(true),
          home: pageTitle(),
        }),
    });
  return { error, isPending, withdraw };
}

function ThereLink({ to, words }: { readonly to: string; readonly words: string }) {
  const leadTo = useLeadTo();
  return (
    <Link href={to} onClick={leadTo(to)}>
      {words}
    </Link>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
