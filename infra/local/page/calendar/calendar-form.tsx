import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { useHostAction } from "../api/host-action.ts";

/** What a window over the calendar asks for, why it was refused, and its two ways out. */
export function CalendarForm({
  title,
  save,
  complete,
  act,
  onSave,
  close,
  children,
}: {
  readonly title: string;
  /** What its button says. */
  readonly save: string;
  /** Whether it can be saved as it is. */
  readonly complete: boolean;
  readonly act: ReturnType<typeof useHostAction>;
  readonly onSave: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSave();
      }}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.fields}>
          {children}
          <div role="status">{act.isError && act.error.message}</div>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            appearance="primary"
            disabled={!complete}
            disabledFocusable={act.isPending}
          >
            {save}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
});
