import {
  Button,
  makeStyles,
  Spinner,
  ToggleButton,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { calendarQuery } from "../api/queries.ts";
import { scrollable } from "../look/scrollable.ts";
import { narrow } from "../look/widths.ts";
import { goTo } from "../route/address.ts";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";
import { dayIn } from "../time/show-time.ts";
import { addDays, instantAt } from "../time/wall-time.ts";
import { AddBusyHour } from "./add-busy-hour.tsx";
import { CalendarDay } from "./calendar-day.tsx";
import { entriesByDay } from "./entries-by-day.ts";
import { MailboxDialog } from "./mailbox-dialog.tsx";
import { type WhoseCalendar, WhoseCalendarContext } from "./whose-calendar.ts";

const shownDays = 14;

/** Two weeks of one person's calendar as Graph holds it, in their own zone; from today unless asked. */
export function CalendarView({ week }: { readonly week: string | undefined }) {
  const { me, now } = useSession();
  const styles = useStyles();
  const [open, setOpen] = useState<"adding" | "settings">();
  const [whose, setWhose] = useState<WhoseCalendar>("mine");
  const today = dayIn(now, me.zone);
  const first = isDate(week) ? week : today;
  const from = instantAt(first, "00:00", me.zone);
  const until = instantAt(addDays(first, shownDays), "00:00", me.zone);
  const entries = useQuery({
    ...calendarQuery(me.id, whose, from, until),
    placeholderData: keepPreviousData,
  });
  const days = Array.from({ length: shownDays }, (_day, after) => addDays(first, after));
  const go = (to: string) => goTo({ at: "calendar", week: to });
  const close = () => setOpen(undefined);
  const takesFocusBack = useRestoreFocusTarget();
  return (
    <WhoseCalendarContext value={whose}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h1 className={styles.name}>
            {whose === "mine" ? `${me.name}’s calendar` : "The sessions’ mailbox"}
          </h1>
          <span className={styles.detail}>{me.zone.replaceAll("_", " ")}</span>
        </div>
        <div className={styles.actions}>
          <ToggleButton
            checked={whose === "sessions"}
            title="In Outlook, whoever looks after that mailbox"
            onClick={() => setWhose(whose === "mine" ? "sessions" : "mine")}
          >
            Sessions’ mailbox
          </ToggleButton>
          {whose === "mine" && (
            <Button {...takesFocusBack} onClick={() => setOpen("settings")}>
              Zone and hours
            </Button>
          )}
          <Button onClick={() => goTo({ at: "calendar" })}>Today</Button>
          <Button
            appearance="subtle"
            aria-label="Week before"
            icon={<ChevronLeftRegular />}
            onClick={() => go(addDays(first, -7))}
          />
          <Button
            appearance="subtle"
            aria-label="Week after"
            icon={<ChevronRightRegular />}
            onClick={() => go(addDays(first, 7))}
          />
          <Button
            {...takesFocusBack}
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => setOpen("adding")}
          >
            Add busy time
          </Button>
        </div>
      </header>
      {entries.isPending && <Spinner className={styles.wait} label="Opening the calendar" />}
      {entries.isError && <Note>{entries.error.message}</Note>}
      {entries.data && (
        <section className={styles.days} aria-label="Days" {...scrollable}>
          {entriesByDay(entries.data, days, me.zone).map(({ day, entries: those }) => (
            <CalendarDay key={day} day={day} entries={those} isToday={day === today} />
          ))}
        </section>
      )}
      {open === "adding" && <AddBusyHour day={first} close={close} />}
      {open === "settings" && <MailboxDialog close={close} />}
    </WhoseCalendarContext>
  );
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);
}

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 16px",
    padding: "12px 24px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: "8px" },
  },
  names: { minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    marginLeft: "auto",
  },
  wait: { marginTop: "20vh" },
  days: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "8px 24px 24px",
    [narrow]: { padding: "8px" },
  },
});
