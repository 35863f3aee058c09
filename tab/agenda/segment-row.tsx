import { Body1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FrameKind } from "../../shared/agenda/step.ts";
import { useHidden } from "../ui/hidden.ts";
import { useRowStyles } from "../ui/row-buttons.tsx";
import { useSay } from "../ui/say.ts";

/** A fixed part of the agenda. */
export function SegmentRow({
  kind,
  minutes,
  children,
}: {
  readonly kind: FrameKind;
  readonly minutes: number;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  return (
    <AgendaRow minutes={minutes}>
      <Body1>{say(`agenda:tab.segment.${kind}`)}</Body1>
      {children}
    </AgendaRow>
  );
}

/** One line of the agenda: its minutes, then what they are for. */
export function AgendaRow({
  minutes,
  children,
}: {
  readonly minutes?: number | undefined;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const styles = useStyles();
  const { hidden } = useHidden();
  const { row } = useRowStyles();
  return (
    <li className={mergeClasses(styles.row, row)}>
      <span className={styles.minutes}>
        <span aria-hidden="true">{minutes ?? "·"}</span>
        {minutes !== undefined && (
          <span className={hidden}>{say("agenda:tab.minutes", { count: minutes })}</span>
        )}
      </span>
      <div className={styles.content}>{children}</div>
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: "12px",
    padding: "8px 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  minutes: {
    flexShrink: 0,
    width: "24px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  content: { flex: 1, minWidth: 0 },
});
