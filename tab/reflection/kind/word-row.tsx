import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** One of a list of words: whose, when, what was said, and what can be done with it. */
export function WordRow({
  title,
  about,
  actions,
  children,
}: {
  readonly title: string;
  readonly about: readonly string[];
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <Body1Strong className={styles.title}>{title}</Body1Strong>
      {children}
      {about.length > 0 && <Caption1 className={styles.quiet}>{about.join(" · ")}</Caption1>}
      <div className={styles.buttons}>{actions}</div>
    </li>
  );
}

/** A list of them. */
export function WordList({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    minWidth: 0,
    listStyle: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  title: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
