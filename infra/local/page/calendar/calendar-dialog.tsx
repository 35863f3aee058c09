import { Dialog, DialogSurface, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A small window over the calendar, for a form. */
export function CalendarDialog({
  close,
  children,
}: {
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>{children}</DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ surface: { maxWidth: "min(420px, calc(100vw - 16px))" } });
