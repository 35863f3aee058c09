import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CharterWords } from "../../shared/circle/charter.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { useSay } from "../ui/say.ts";
import { charterLines } from "./charter-lines.ts";

/** The charter on one screen, with what is confidential and who can read it all the same. */
export function CharterText({ words }: { readonly words: CharterWords }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <>
      <dl className={styles.list}>
        {charterLines(say, useRhythmSay(), words).map(({ field, title, text }) => (
          <div key={field}>
            <dt>
              <Body1Strong>{title}</Body1Strong>
            </dt>
            <dd className={styles.words}>
              <Body1>{text}</Body1>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.honest}>
        <Body1Strong>{say("charter:confidentialTitle")}</Body1Strong>
        <Body1>{say("charter:confidential")}</Body1>
        <Caption1 className={styles.quiet}>{say("charter:honest")}</Caption1>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0 },
  words: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  honest: { display: "flex", flexDirection: "column", gap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
