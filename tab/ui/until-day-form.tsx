import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import type { CalendarDate, Instant } from "../../shared/time/instant.ts";
import type { After } from "../api/use-change.ts";
import { millisecondsOf } from "../time/milliseconds.ts";
import { useTime } from "../time/time-context.ts";
import { useUndo } from "./undo.tsx";

/** How long a rest is to begin with, and how far off its end may be, in days. */
const [usual, most] = [28, 180];
const day = 86_400_000;

interface Change<Input> {
  readonly run: (input: Input, after?: After<unknown>) => void;
  readonly isPending: boolean;
}

interface Rest {
  /** Until when it is as yet. */
  readonly before: Instant | undefined;
  readonly rest: Change<CalendarDate>;
  readonly goOn: Change<undefined>;
  /** What is said when it is done. */
  readonly done: string;
}

interface Props extends Rest {
  readonly now: Instant;
  readonly label: string;
  /** What is said where no day stands. */
  readonly missing: string;
  /** What the button says. */
  readonly button: string;
  /** Why it was not done. */
  readonly trouble: ReactNode;
}

/** Asks until which day someone or something rests: four weeks, if nobody says otherwise. */
export function UntilDayForm({ now, label, missing, button, trouble, ...resting }: Props) {
  const styles = useStyles();
  const time = useTime();
  const take = useTaking(resting);
  const { before, rest } = resting;
  const today = millisecondsOf(now);
  const [until, setUntil] = useState<string>(() =>
    time.dateOf(before ? millisecondsOf(before) : today + usual * day),
  );
  const [visited, setVisited] = useState(false);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setVisited(true);
        if (until !== "") take(until as CalendarDate);
      }}
    >
      <Field
        label={label}
        className={styles.date}
        {...(visited && until === "" && { validationMessage: missing })}
      >
        <Input
          type="date"
          value={until}
          min={time.dateOf(today + day)}
          max={time.dateOf(today + most * day)}
          onChange={(_, { value }) => setUntil(value)}
        />
      </Field>
      {trouble}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={rest.isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}

/** Rests, goes back to the circle, and offers to go on after all, or to rest until the day that it was before. */
function useTaking({ before, rest, goOn, done }: Rest) {
  const time = useTime();
  const offer = useUndo();
  const [, go] = useLocation();
  const undo = () => {
    if (before) rest.run(time.dateOf(millisecondsOf(before)));
    else goOn.run(undefined);
  };
  return (until: CalendarDate) =>
    rest.run(until, {
      done: () => {
        go("/");
        offer({ words: done, undo });
      },
    });
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  date: { maxWidth: "200px" },
});
