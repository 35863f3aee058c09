import { Body1, Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { PulseCounts, PulseQuestion, PulseResult } from "../../shared/reflection/pulse.ts";
import { useTime } from "../time/time-context.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";

/** How the last session was for the circle, once enough people have said so. */
export function Pulses({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  const newest = page.pulses[0];
  if (!newest) return undefined;
  const session = page.past.find((one) => one.session === newest.session);
  const day = time.day(session?.startsAt ?? newest.closedAt);
  return (
    <Section title={say("reflection:tab.pulse")}>
      {newest.result.state === "too-few" ? (
        <Body1 as="p" className={styles.words}>
          {say("reflection:tab.tooFew", { day })}
        </Body1>
      ) : (
        <>
          <Body1 as="p" className={styles.words}>
            {say("reflection:tab.answers", { count: newest.result.answers, day })}
          </Body1>
          <dl className={styles.counts}>
            {countsOf(newest.result).map(([question, counts]) => (
              <Counts key={question} question={question} counts={counts} />
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}

/** What was asked, with how often each answer was given; every third time four questions. */
function countsOf({
  worth,
  got,
  safety,
}: Extract<PulseResult, { readonly state: "shown" }>): readonly (readonly [
  PulseQuestion,
  PulseCounts,
])[] {
  const more = [
    ["safe", safety?.safe],
    ["challenged", safety?.challenged],
  ] as const;
  return [
    ["worth", worth],
    ["got", got],
    ...more.flatMap(([question, counts]) => (counts ? [[question, counts] as const] : [])),
  ];
}

function Counts({
  question,
  counts,
}: {
  readonly question: PulseQuestion;
  readonly counts: PulseCounts;
}) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div>
      <dt>
        <Body1Strong>{say(`reflection:tab.question.${question}`)}</Body1Strong>
      </dt>
      <dd className={styles.count}>
        <Body1>{say("reflection:tab.counts", { ...counts })}</Body1>
      </dd>
    </div>
  );
}

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  counts: { display: "flex", flexDirection: "column", gap: "8px", margin: 0 },
  count: { margin: 0 },
});
