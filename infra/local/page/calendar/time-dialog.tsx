import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useState } from "react";
import type { useHostAction } from "../api/host-action.ts";
import { useSession } from "../shell/session.ts";
import { instantAt } from "../time/wall-time.ts";
import { FromUntil } from "./from-until.tsx";

export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Asks for a day and two times on the viewer's own clock. */
export function TimeDialog({
  title,
  save,
  first,
  act,
  onSave,
  close,
  children,
}: {
  readonly title: string;
  /** What its button says. */
  readonly save: string;
  readonly first: { readonly date: string; readonly from: string; readonly until: string };
  readonly act: ReturnType<typeof useHostAction>;
  readonly onSave: (span: Span) => void;
  readonly close: () => void;
  /** Further fields, above the time. */
  readonly children?: ReactNode;
}) {
  const { me } = useSession();
  const styles = useStyles();
  const [date, setDate] = useState(first.date);
  const [from, setFrom] = useState(first.from);
  const [until, setUntil] = useState(first.until);
  const complete = date !== "" && from !== "" && until > from;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const [startsAt, endsAt] = [from, until].map((time) => instantAt(date, time, me.zone));
    onSave({ startsAt: startsAt ?? "", endsAt: endsAt ?? "" });
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={send}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {children}
              <Field label="Date">
                <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
              </Field>
              <FromUntil from={from} until={until} onFrom={setFrom} onUntil={setUntil} />
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
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(420px, calc(100vw - 16px))" },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
});
