import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "./say.ts";

/** The frame of a small form: Enter and its first button submit; Escape and its second give up, where that is possible. */
export function DraftForm({
  label,
  className,
  busy,
  submit,
  onSubmit,
  onCancel,
  children,
}: {
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly busy: boolean;
  /** What the first button says; "Save" by default. */
  readonly submit?: string | undefined;
  readonly onSubmit: () => void;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const styles = useStyles();
  return (
    <form
      noValidate
      aria-label={label}
      className={mergeClasses(styles.form, className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel?.();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {submit ?? say("app:tab.save")}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say("app:tab.cancel")}</Button>}
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
