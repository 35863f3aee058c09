import type { CalendarEntry } from "../../teams/host-api.ts";
import { useHostAction } from "../api/host-action.ts";
import { useSession } from "../shell/session.ts";
import { dayIn } from "../time/show-time.ts";
import { wallTimeIn } from "../time/wall-time.ts";
import { TimeDialog } from "./time-dialog.tsx";
import { useCalendarPath } from "./whose-calendar.ts";

/** Gives an event another time; a meeting's for everyone who is invited. */
export function MoveEvent({
  entry,
  close,
}: {
  readonly entry: CalendarEntry;
  readonly close: () => void;
}) {
  const { me } = useSession();
  const path = useCalendarPath();
  const act = useHostAction();
  const first = {
    date: dayIn(entry.startsAt, me.zone),
    from: wallTimeIn(entry.startsAt, me.zone),
    until: wallTimeIn(entry.endsAt, me.zone),
  };
  return (
    <TimeDialog
      title={`Move ${entry.subject || "this entry"}`}
      save="Move"
      first={first}
      act={act}
      onSave={(body) =>
        act.mutate({ method: "POST", path: path(entry.id, "move"), body }, { onSuccess: close })
      }
      close={close}
    />
  );
}
