import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A sentence set apart, with what can be done about it. `spoken` is read out when it appears. */
export function Notice({
  children,
  action,
  spoken,
  accent,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly spoken?: boolean;
  readonly accent?: boolean;
}) {
  const styles = useStyles();
  return (
    <div
      role={spoken ? "alert" : undefined}
      className={mergeClasses(styles.notice, accent && styles.accent)}
    >
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 16px",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  accent: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}` },
  words: { flex: "1 1 240px", minWidth: 0, overflowWrap: "anywhere" },
  action: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
