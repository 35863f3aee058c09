import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What a list is for while nothing is in it, and the first step. */
export function Empty({ words, step }: { readonly words: string; readonly step?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Body1 as="p" className={styles.words}>
        {words}
      </Body1>
      {step}
    </div>
  );
}

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px" },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});
