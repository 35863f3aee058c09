import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useHostAction } from "../api/host-action.ts";
import { TimeDialog } from "./time-dialog.tsx";
import { useCalendarPath } from "./whose-calendar.ts";

/** Blocks time in a calendar, so that nobody finds it free. */
export function AddBusyHour({ day, close }: { readonly day: string; readonly close: () => void }) {
  const path = useCalendarPath();
  const act = useHostAction();
  const [subject, setSubject] = useState("");
  const named = subject.trim() === "" ? {} : { subject: subject.trim() };
  return (
    <TimeDialog
      title="Add busy time"
      save="Add"
      first={{ date: day, from: "10:00", until: "11:00" }}
      act={act}
      onSave={(span) =>
        act.mutate(
          { method: "POST", path: path(), body: { ...span, ...named } },
          { onSuccess: close },
        )
      }
      close={close}
    >
      <Field label="What for">
        <Input
          value={subject}
          placeholder="Busy"
          onChange={(_event, { value }) => setSubject(value)}
        />
      </Field>
    </TimeDialog>
  );
}
