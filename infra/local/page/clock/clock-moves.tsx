import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ClockMove, ClockView } from "../../teams/clock-view.ts";
import { askHost } from "../api/ask-host.ts";
import { clockQuery } from "../api/queries.ts";
import { useSession } from "../shell/session.ts";
import { dayIn, showClock, showDay } from "../time/show-time.ts";
import { addDays, instantAt, wallTimeIn } from "../time/wall-time.ts";

/** Moves the world's clock forward; whatever falls due on the way happens. */
export function ClockMoves({ clock: first }: { readonly clock: ClockView }) {
  const { me, now } = useSession();
  const styles = useStyles();
  const [asleep, setAsleep] = useState(false);
  const [date, setDate] = useState(() => addDays(dayIn(now, me.zone), 1));
  const [time, setTime] = useState(() => wallTimeIn(now, me.zone));
  const queries = useQueryClient();
  // What is due changes with whatever people do, which nobody tells the page.
  const { data: clock = first } = useQuery({ ...clockQuery, refetchOnMount: "always" });
  const move = useMutation({
    mutationFn: (to: ClockMove) => askHost<ClockView>("POST", "clock", { ...to, asleep }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const busy = move.isPending || clock.moving;
  const [due, setDue] = useState(clock.nextDue);
  if (!busy && due !== clock.nextDue) setDue(clock.nextDue);
  const button = (words: string, to: ClockMove) => (
    <Button disabledFocusable={busy} onClick={() => move.mutate(to)}>
      {words}
    </Button>
  );
  return (
    <div className={styles.moves}>
      <Subtitle2 as="h2" className={styles.title}>
        {`${showDay(now, me)}, ${showClock(now, me).split(" ").slice(1).join(" ")}`}
      </Subtitle2>
      <Text size={200}>
        This world has a clock of its own. Move it on, and reminders, prompts and closings happen at
        once.
      </Text>
      <div className={styles.row}>
        {button("+1 hour", { minutes: 60 })}
        {button("+1 day", { days: 1 })}
        {button("+1 week", { days: 7 })}
      </div>
      {/* Stays while the clock moves and when nothing is due: it may have the focus. */}
      <Button
        appearance="primary"
        disabledFocusable={busy || due === undefined}
        onClick={() => move.mutate({ to: due ?? now })}
      >
        {due === undefined ? "Nothing is due next" : `To what is due next, ${showClock(due, me)}`}
      </Button>
      <div className={styles.pair}>
        <Field label="Date">
          <Input
            className={styles.input}
            type="date"
            value={date}
            onChange={(_event, { value }) => setDate(value)}
          />
        </Field>
        <Field label="Time">
          <Input
            className={styles.input}
            type="time"
            value={time}
            onChange={(_event, { value }) => setTime(value)}
          />
        </Field>
      </div>
      {button("Move there", {
        to: instantAt(date || dayIn(now, me.zone), time || "00:00", me.zone),
      })}
      <Checkbox
        label="The bot is off until then"
        checked={asleep}
        onChange={(_event, { checked }) => setAsleep(checked === true)}
      />
      <div role="status">
        {busy && "Moving on …"}
        {move.isError && move.error.message}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  moves: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", "> *": { flexGrow: 1, minWidth: 0 } },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: "8px",
  },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
});
