import { Field, Input } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { useHostAction } from "../api/host-action.ts";
import { useSession } from "../shell/session.ts";
import { instantAt } from "../time/wall-time.ts";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { CalendarForm } from "./calendar-form.tsx";
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
  const [date, setDate] = useState(first.date);
  const [from, setFrom] = useState(first.from);
  const [until, setUntil] = useState(first.until);
  const complete = date !== "" && from !== "" && until > from;
  const send = () => {
    const [startsAt, endsAt] = [from, until].map((time) => instantAt(date, time, me.zone));
    onSave({ startsAt: startsAt ?? "", endsAt: endsAt ?? "" });
  };
  return (
    <CalendarDialog close={close}>
      <CalendarForm
        title={title}
        save={save}
        complete={complete}
        act={act}
        onSave={send}
        close={close}
      >
        {children}
        <Field label="Date">
          <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
        </Field>
        <FromUntil from={from} until={until} onFrom={setFrom} onUntil={setUntil} />
      </CalendarForm>
    </CalendarDialog>
  );
}
