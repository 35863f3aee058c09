import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { openingQuestion } from "../../shared/agenda/opening-question.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useKitsSay } from "../ui/kits-say.ts";

/** What the check-in may begin with, so that each can think about it before. */
export function Opening({ page }: { readonly page: CirclePage }) {
  const say = useKitsSay();
  const styles = useStyles();
  return (
    <Caption1 as="p" block className={styles.quiet}>
      {say("kits:opening", { question: say(`kits:${openingOf(page)}`) })}
    </Caption1>
  );
}

/** The same where it is asked, in large type. */
export function OpeningNow({ page }: { readonly page: CirclePage }) {
  const say = useKitsSay();
  const styles = useStyles();
  return (
    <div>
      <Body1 as="p" block className={styles.now}>
        {say(`kits:${openingOf(page)}`)}
      </Body1>
      <Caption1 className={styles.quiet}>{say("kits:skip")}</Caption1>
    </div>
  );
}

function openingOf({ kit, next, past }: CirclePage) {
  return openingQuestion(kit, next?.number ?? (past[0]?.number ?? 0) + 1);
}

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  now: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: "anywhere",
  },
});
