import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A sentence, and perhaps a button, where there is nothing else to show. */
export function Note({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.note}>{children}</div>;
}

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
});
