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
import { type FormEvent, useState } from "react";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { useSession } from "../shell/session.ts";
import { instantAt } from "../time/wall-time.ts";

/** Blocks time in one's own calendar, so that nobody finds it free. */
export function AddBusyHour({ day, close }: { readonly day: string; readonly close: () => void }) {
  const { me } = useSession();
  const styles = useStyles();
  const act = useHostAction();
  const [date, setDate] = useState(day);
  const [from, setFrom] = useState("10:00");
  const [until, setUntil] = useState("11:00");
  const [subject, setSubject] = useState("");
  const complete = date !== "" && from !== "" && until > from;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const body = {
      startsAt: instantAt(date, from, me.zone),
      endsAt: instantAt(date, until, me.zone),
      ...(subject.trim() === "" ? {} : { subject: subject.trim() }),
    };
    act.mutate({ method: "POST", path: mine(me.id, "calendar"), body }, { onSuccess: close });
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={add}>
          <DialogBody>
            <DialogTitle>Add busy time</DialogTitle>
            <DialogContent className={styles.fields}>
              <Field label="What for">
                <Input
                  value={subject}
                  placeholder="Busy"
                  onChange={(_event, { value }) => setSubject(value)}
                />
              </Field>
              <Field label="Date">
                <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
              </Field>
              <div className={styles.row}>
                <Field label="From">
                  <Input
                    type="time"
                    value={from}
                    onChange={(_event, { value }) => setFrom(value)}
                  />
                </Field>
                <Field label="Until">
                  <Input
                    type="time"
                    value={until}
                    onChange={(_event, { value }) => setUntil(value)}
                  />
                </Field>
              </div>
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
                Add
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
  row: { display: "flex", flexWrap: "wrap", gap: "12px", "> *": { flexGrow: 1 } },
});
