import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { SharedAnswer } from "../../shared/contract/reflection.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { nameOf } from "../ui/names.ts";
import { Section } from "../ui/section.tsx";
import { questionWords } from "./question-words.ts";

/** What members have shared after a session. Whoever takes theirs back is gone from here within seconds. */
export function SharedAnswers({
  answers,
  members,
  me,
}: {
  readonly answers: readonly SharedAnswer[];
  readonly members: CirclePage["members"];
  readonly me: string | undefined;
}) {
  const say = useJournalSay();
  const styles = useStyles();
  const nameFor = (by: string) => {
    const name = nameOf(members, by);
    return by === me ? say("journal:shared.byMe", { name }) : name;
  };
  return (
    <Section title={say("journal:shared.title")}>
      {answers.length === 0 && <Body1 className={styles.quiet}>{say("journal:shared.none")}</Body1>}
      {answers.length > 0 && (
        <ul className={styles.list}>
          {answers.map(({ by, prompt, text }) => (
            <li key={by} className={styles.answer}>
              <Body1Strong>{nameFor(by)}</Body1Strong>
              <Caption1 className={styles.quiet}>{questionWords(say, prompt)}</Caption1>
              <Body1 className={styles.text}>{text}</Body1>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px", margin: 0, padding: 0 },
  answer: { display: "flex", flexDirection: "column", gap: "4px", listStyle: "none", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
