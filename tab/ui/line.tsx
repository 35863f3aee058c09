import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** One of a list of things to choose from: its words, and what can be done with it beside or below them. */
export function Line({
  action,
  children,
}: {
  readonly action: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <div className={styles.words}>{children}</div>
      {action}
    </li>
  );
}

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "12px",
    padding: "12px 16px",
    listStyle: "none",
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    flex: "1 1 200px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
