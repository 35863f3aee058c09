import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useLocation } from "wouter";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { WithPage } from "../../api/with-page.tsx";
import { millisecondsOf } from "../../time/milliseconds.ts";
import { useTime } from "../../time/time-context.ts";
import { ForMembers } from "../../ui/for-members.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { Paused } from "./paused.tsx";
import { usePauseCircle, useResume } from "./queries.ts";

/** How long a pause is to begin with, and how far off its end may be, in days. */
const [usual, most] = [28, 180];
const day = 86_400_000;

/** The whole circle does not meet until a day that the reader names. */
export function PausePage({ address }: { readonly address: CircleAddress }) {
  const moves = useMovesSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={moves("moves:pause.title")} intro={moves("moves:pause.intro")}>
          <ForMembers page={page}>
            <Paused page={page} />
            <PauseForm page={page} />
          </ForMembers>
        </PageFrame>
      )}
    </WithPage>
  );
}

function PauseForm({ page }: { readonly page: CirclePage }) {
  const moves = useMovesSay();
  const styles = useStyles();
  const time = useTime();
  const { pause, take } = usePausing(page);
  const today = millisecondsOf(page.now);
  const [until, setUntil] = useState<string>(() =>
    time.dateOf(page.paused ? millisecondsOf(page.paused.until) : today + usual * day),
  );
  const [visited, setVisited] = useState(false);
  const missing = visited && until === "";
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
        label={moves("moves:pause.field")}
        className={styles.date}
        {...(missing && { validationMessage: moves("moves:trouble.in-the-past") })}
      >
        <Input
          type="date"
          value={until}
          min={time.dateOf(today + day)}
          max={time.dateOf(today + most * day)}
          onChange={(_, { value }) => setUntil(value)}
        />
      </Field>
      <MoveTrouble error={pause.error} />
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={pause.isPending}>
          {moves("moves:pause.do")}
        </Button>
      </div>
    </form>
  );
}

/** Pauses, goes back to the circle, and offers to go on after all, or to pause as before. */
function usePausing(page: CirclePage) {
  const moves = useMovesSay();
  const time = useTime();
  const offer = useUndo();
  const [, go] = useLocation();
  const pause = usePauseCircle(page.circle);
  const resume = useResume(page.circle);
  const before = page.paused?.until;
  const undo = () => {
    if (before) pause.run(time.dateOf(millisecondsOf(before)));
    else resume.run(undefined);
  };
  const take = (until: CalendarDate) =>
    pause.run(until, {
      done: () => {
        go("/");
        offer({ words: moves("moves:pause.done"), undo });
      },
    });
  return { pause, take };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  date: { maxWidth: "200px" },
});
