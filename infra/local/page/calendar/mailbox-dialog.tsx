import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MailboxSettingsView } from "../../teams/host-api.ts";
import { useHostAction } from "../api/host-action.ts";
import { settingsQuery } from "../api/queries.ts";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { CalendarForm } from "./calendar-form.tsx";
import { FromUntil } from "./from-until.tsx";
import { useCalendarPath } from "./whose-calendar.ts";

/** Outlook's own zone and working hours, which free and busy come with. */
export function MailboxDialog({ close }: { readonly close: () => void }) {
  const { me } = useSession();
  const settings = useQuery(settingsQuery(me.id));
  return (
    <CalendarDialog close={close}>
      {settings.isError && <Note>{settings.error.message}</Note>}
      {settings.data && <Settings first={settings.data} close={close} />}
    </CalendarDialog>
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
  const save = () => {
    const body = { zone, hours };
    act.mutate({ method: "POST", path: path("settings"), body }, { onSuccess: close });
  };
  return (
    <CalendarForm
      title="Zone and working hours"
      save="Save"
      complete={complete}
      act={act}
      onSave={save}
      close={close}
    >
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
    </CalendarForm>
  );
}

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
});
