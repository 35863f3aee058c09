import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { SharedPart } from "../../shared/commitment/shared-part.ts";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { Section } from "../ui/section.tsx";

type Other = SharedPart & { readonly person: string; readonly name: string };

/** What other members share by their own tap. Nothing is counted. */
export function Others({ others }: { readonly others: readonly Other[] }) {
  const say = usePromiseSay();
  const styles = useStyles();
  return (
    <Section title={say("commitment:others.title")}>
      {others.length === 0 && <Empty words={say("commitment:others.none")} />}
      <ul className={styles.list}>
        {others.map((other) => (
          <li key={other.person} className={styles.person}>
            <Body1Strong>{other.name}</Body1Strong>
            <TheirGoal goal={other.goal} />
            {other.commitments.map((each) => (
              <TheirPromise key={each.id} promise={each} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TheirGoal({ goal }: Pick<SharedPart, "goal">) {
  const say = usePromiseSay();
  const styles = useStyles();
  if (!goal) return undefined;
  return (
    <Body1 className={styles.words}>{say("commitment:others.goal", { text: goal.text })}</Body1>
  );
}

function TheirPromise({ promise }: { readonly promise: SharedPart["commitments"][number] }) {
  const say = usePromiseSay();
  const time = useTime();
  const styles = useStyles();
  const { text, by, outcome } = promise;
  const about = [
    ...(by ? [say("commitment:now.byDay", { day: time.date(by) })] : []),
    ...(outcome ? [say(`commitment:outcome.${outcome}`)] : []),
  ];
  return (
    <>
      <Body1 className={styles.words}>{text}</Body1>
      {about.length > 0 && <Caption1 className={styles.quiet}>{about.join(" · ")}</Caption1>}
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
  person: { display: "flex", flexDirection: "column", gap: "4px", listStyle: "none" },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
