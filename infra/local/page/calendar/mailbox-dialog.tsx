import {
  Button,
  Checkbox,
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
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { MailboxSettingsView } from "../../teams/host-api.ts";
import { useHostAction } from "../api/host-action.ts";
import { settingsQuery } from "../api/queries.ts";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";
import { FromUntil } from "./from-until.tsx";
import { useCalendarPath } from "./whose-calendar.ts";

/** Outlook's own zone and working hours, which free and busy come with. */
export function MailboxDialog({ close }: { readonly close: () => void }) {
  const { me } = useSession();
  const styles = useStyles();
  const settings = useQuery(settingsQuery(me.id));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        {settings.isError && <Note>{settings.error.message}</Note>}
        {settings.data && <Settings first={settings.data} close={close} />}
      </DialogSurface>
    </Dialog>
  );
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function Settings({
  first,
  close,
}: {
  readonly first: MailboxSettingsView;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const path = useCalendarPath();
  const act = useHostAction();
  const [zone, setZone] = useState(first.zone);
  const [hours, setHours] = useState(first.hours);
  const complete = zone !== "" && hours.weekdays.length > 0 && hours.until > hours.from;
  const toggle = (day: number, on: boolean) => {
    const others = hours.weekdays.filter((each) => each !== day);
    setHours({ ...hours, weekdays: on ? [...others, day].toSorted() : others });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = { zone, hours };
    if (complete)
      act.mutate({ method: "POST", path: path("settings"), body }, { onSuccess: close });
  };
  return (
    <form onSubmit={save}>
      <DialogBody>
        <DialogTitle>Zone and working hours</DialogTitle>
        <DialogContent className={styles.fields}>
          <Field label="Time zone" hint="As in Europe/Lisbon or GMT Standard Time">
            <Input value={zone} list="zones" onChange={(_event, { value }) => setZone(value)} />
          </Field>
          <datalist id="zones">
            {Intl.supportedValuesOf("timeZone").map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <fieldset className={styles.days}>
            <legend>Working days</legend>
            {weekdays.map((name, at) => (
              <Checkbox
                key={name}
                label={name}
                checked={hours.weekdays.includes(at + 1)}
                onChange={(_event, { checked }) => toggle(at + 1, checked === true)}
              />
            ))}
          </fieldset>
          <FromUntil
            from={hours.from}
            until={hours.until}
            onFrom={(from) => setHours({ ...hours, from })}
            onUntil={(until) => setHours({ ...hours, until })}
          />
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
            Save
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(420px, calc(100vw - 16px))" },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  days: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
});
