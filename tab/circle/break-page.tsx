import { Button, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useLocation } from "wouter";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";
import { WithPage } from "../api/with-page.tsx";
import { millisecondsOf } from "../time/milliseconds.ts";
import { useTime } from "../time/time-context.ts";
import { ForMembers } from "../ui/for-members.tsx";
import { useMovesSay } from "../ui/moves-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { breakRefusals } from "./break-refusals.ts";
import { OnBreak } from "./on-break.tsx";
import { useComeBack, usePause } from "./use-pause.ts";

/** How long a break is to begin with, and how far off its end may be. */
const [usual, most] = [28, 180];
const day = 86_400_000;

/** Away until a day that the reader names. Nobody is asked why. */
export function BreakPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const moves = useMovesSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("circle:tab.break.title")} intro={say("circle:tab.break.intro")}>
          <ForMembers page={page}>
            {page.me.breakUntil && <OnBreak page={page} until={page.me.breakUntil} />}
            <BreakForm page={page} />
            <Link href="#/pause">{moves("moves:pause.title")}</Link>
          </ForMembers>
        </PageFrame>
      )}
    </WithPage>
  );
}

function BreakForm({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  const time = useTime();
  const { pause, take } = useTaking(page);
  const today = millisecondsOf(page.now);
  const in4weeks = () => time.dateOf(today + usual * day);
  const [until, setUntil] = useState<string>(() =>
    page.me.breakUntil ? time.dateOf(millisecondsOf(page.me.breakUntil)) : in4weeks(),
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
        label={say("circle:tab.break.until")}
        className={styles.date}
        {...(visited && until === "" && { validationMessage: say("circle:tab.break.past") })}
      >
        <Input
          type="date"
          value={until}
          min={time.dateOf(today + day)}
          max={time.dateOf(today + most * day)}
          onChange={(_, { value }) => setUntil(value)}
        />
      </Field>
      {pause.error && <Sorry words={troubleWords(say, pause.error, breakRefusals)} />}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={pause.isPending}>
          {say(page.me.breakUntil ? "circle:tab.break.change" : "circle:tab.break.take")}
        </Button>
      </div>
    </form>
  );
}

/** Takes the break, goes back to the circle, and offers to be there after all, or until the day before it was changed. */
function useTaking(page: CirclePage) {
  const say = useSay();
  const time = useTime();
  const offer = useUndo();
  const [, go] = useLocation();
  const pause = usePause(page);
  const back = useComeBack(page);
  const before = page.me.breakUntil;
  const undo = () => {
    if (before) pause.run(time.dateOf(millisecondsOf(before)));
    else back.run(undefined);
  };
  const take = (until: CalendarDate) =>
    pause.run(until, {
      done: () => {
        go("/");
        offer({ words: say("circle:tab.break.taken"), undo });
      },
    });
  return { pause, take };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  date: { maxWidth: "200px" },
});
