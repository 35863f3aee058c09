import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { helperWords } from "../ui/helper-words.ts";
import { useRunningSay } from "../ui/running-say.ts";
import { Section } from "../ui/section.tsx";

/** Who helps the facilitator of the session that comes, and why it is them. */
export function Helping({ page }: { readonly page: CirclePage }) {
  const say = useRunningSay();
  const styles = useStyles();
  const words = helperWords(say, page);
  if (words === "") return undefined;
  return (
    <Section title={say("running:helps.title")}>
      <Body1 as="p" className={styles.who}>
        {words}
      </Body1>
      <Caption1 className={styles.why}>{say("running:helps.why")}</Caption1>
    </Section>
  );
}

const useStyles = makeStyles({
  who: { margin: 0, overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground2 },
});
