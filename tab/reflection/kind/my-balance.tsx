import { Body1, Body1Strong, Caption1, makeStyles } from "@fluentui/react-components";
import { evenAnswer } from "../../../shared/reflection/evenly.ts";
import type { Client } from "../../api/client.ts";
import { useTime } from "../../time/time-context.ts";
import { Empty } from "../../ui/empty.tsx";
import { useKindSay } from "../../ui/kind-say.ts";
import { RowButton } from "../../ui/row-button.tsx";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { useBalance, useSayEven } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

type Of = Awaited<ReturnType<Client["reflection"]["balance"]>>["circles"][number];

/** Giving and getting over the season, circle by circle. In words; nobody is compared with anybody. */
export function MyBalance() {
  const say = useKindSay();
  const sayTrouble = useSay();
  const { data, error, isPending, refetch } = useBalance();
  return (
    <Section title={say("kind:balance.title")}>
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {data?.circles.length === 0 && <Empty words={say("kind:balance.none")} />}
      {data?.circles.map((of) => (
        <InOne key={of.circle.circle} of={of} />
      ))}
    </Section>
  );
}

function InOne({ of }: { readonly of: Of }) {
  const say = useKindSay();
  const time = useTime();
  const styles = useStyles();
  const counted = (["asks", "helped", "thanks", "thanked"] as const).filter((what) => of[what] > 0);
  return (
    <section aria-label={of.name} className={styles.one}>
      <Body1Strong as="h3" className={styles.name}>
        {of.name}
      </Body1Strong>
      {counted.map((what) => (
        <Body1 key={what}>{say(`kind:balance.${what}`, { count: of[what] })}</Body1>
      ))}
      <Body1>{say(`kind:balance.leans.${of.leans}`)}</Body1>
      {of.due && <WasItEven of={of} />}
      {of.answers.length > 0 && (
        <>
          <Caption1>{say("kind:balance.earlier")}</Caption1>
          {of.answers.toReversed().map(({ at, answer }) => (
            <Caption1 key={at}>
              {say("kind:balance.on", {
                day: time.day(at),
                answer: say(`kind:balance.even.${answer}`),
              })}
            </Caption1>
          ))}
        </>
      )}
    </section>
  );
}

function WasItEven({ of }: { readonly of: Of }) {
  const say = useKindSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const tell = useSayEven(of.circle);
  return (
    <div className={styles.one}>
      <Trouble of={[tell]} />
      <Body1Strong>{say("kind:balance.question")}</Body1Strong>
      <Caption1>{say("kind:balance.questionNote")}</Caption1>
      <div className={styles.buttons}>
        {evenAnswer.options.map((each) => (
          <RowButton
            key={each}
            words={say(`kind:balance.even.${each}`)}
            item={of.name}
            pressed={false}
            busy={tell.isPending}
            onClick={() =>
              tell.run(each, {
                done: () =>
                  offerUndo({ words: say("kind:balance.kept"), undo: () => tell.run(null) }),
              })
            }
          />
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  one: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  name: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
