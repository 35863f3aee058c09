import { Button, makeStyles } from "@fluentui/react-components";
import type { DateView } from "../../../shared/contract/ahead.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { useTime } from "../../time/time-context.ts";
import { useAheadSay } from "../../ui/ahead-say.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Line } from "../../ui/line.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { CalendarTrouble, useConsent } from "../calendar-trouble.tsx";
import { AboutDate } from "./about-date.tsx";
import { useBookInstead, useCancel, useComing, useSkip } from "./queries.ts";
import { aheadTrouble } from "./refusals.ts";

interface Props {
  readonly page: CirclePage;
  readonly date: DateView;
}

/** One of the circle's next dates, and what a member can do about it. */
export function DateLine({ page, date }: Props) {
  const { session, occurrence, state } = date;
  const mayAct = page.me.standing === "joined";
  return (
    <Line action={undefined}>
      <AboutDate page={page} date={date} />
      {mayAct && session && <OfSession page={page} date={date} session={session} />}
      {mayAct && !session && occurrence && state === "waits" && (
        <Skipping page={page} date={date} day={occurrence} />
      )}
      {mayAct && !session && occurrence && state !== "waits" && (
        <Without page={page} date={date} day={occurrence} />
      )}
    </Line>
  );
}

/** Whether I can come, and calling it off: the others stay. */
function OfSession({ page, date, session }: Props & { readonly session: SessionId }) {
  const say = useSay();
  const sayAhead = useAheadSay();
  const styles = useStyles();
  const when = useTime().brief(date.startsAt);
  const come = useComing(page.circle, session);
  const cancel = useCancel(page.circle, session);
  const away = date.away.includes(page.me.person);
  const mine = say(away ? "schedule:tab.canCome" : "schedule:tab.cannotCome");
  const trouble = come.error ?? cancel.error;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          aria-label={sayAhead("ahead:named", { words: mine, when })}
          disabledFocusable={come.isPending}
          onClick={() => come.run(away)}
        >
          {mine}
        </Button>
        {date.state === "booked" && (
          <LinkButton
            appearance="subtle"
            href={`#/move/${session}`}
            name={sayAhead("ahead:named", { words: sayAhead("ahead:move"), when })}
          >
            {sayAhead("ahead:move")}
          </LinkButton>
        )}
        <ConfirmButton
          appearance="subtle"
          label={sayAhead("ahead:cancel")}
          name={sayAhead("ahead:named", { words: sayAhead("ahead:cancel"), when })}
          question={sayAhead("ahead:cancelQuestion")}
          yes={say("schedule:tab.cancelYes")}
          no={say("schedule:tab.cancelNo")}
          busy={cancel.isPending}
          onConfirm={() => cancel.run(undefined)}
        />
      </div>
      {trouble && <Sorry words={aheadTrouble(say, sayAhead, trouble)} />}
    </>
  );
}

/** A day that waits for somebody's calendar may also be skipped. */
function Skipping({ page, date, day }: Props & { readonly day: CalendarDate }) {
  const say = useSay();
  const sayAhead = useAheadSay();
  const styles = useStyles();
  const when = useTime().brief(date.startsAt);
  const skip = useSkip(page.circle, day);
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          aria-label={sayAhead("ahead:named", { words: sayAhead("ahead:skip"), when })}
          disabledFocusable={skip.isPending}
          onClick={() => skip.run(true)}
        >
          {sayAhead("ahead:skip")}
        </Button>
      </div>
      {skip.error && <Sorry words={aheadTrouble(say, sayAhead, skip.error)} />}
    </>
  );
}

/** A day without a session is no dead end: another time near it, the same all the same, or meeting after all. */
function Without({ page, date, day }: Props & { readonly day: CalendarDate }) {
  const say = useSay();
  const sayAhead = useAheadSay();
  const styles = useStyles();
  const when = useTime().brief(date.startsAt);
  const skip = useSkip(page.circle, day);
  const book = useBookInstead(page.circle, day);
  const consent = useConsent();
  const { startsAt, minutes, state } = date;
  const anyway = () => book.run({ startsAt, minutes });
  return (
    <>
      <div className={styles.buttons}>
        <LinkButton
          href={`#/dates/near/${day}`}
          name={sayAhead("ahead:named", { words: sayAhead("ahead:near"), when })}
        >
          {sayAhead("ahead:near")}
        </LinkButton>
        {state === "few" ? (
          <Button
            appearance="subtle"
            aria-label={sayAhead("ahead:named", { words: sayAhead("ahead:anyway"), when })}
            disabledFocusable={book.isPending}
            onClick={anyway}
          >
            {sayAhead("ahead:anyway")}
          </Button>
        ) : (
          <Button
            appearance="subtle"
            aria-label={sayAhead("ahead:named", { words: sayAhead("ahead:meet"), when })}
            disabledFocusable={skip.isPending}
            onClick={() => skip.run(false)}
          >
            {sayAhead("ahead:meet")}
          </Button>
        )}
      </div>
      <CalendarTrouble error={book.error} consent={consent} again={anyway} />
      {skip.error && <Sorry words={aheadTrouble(say, sayAhead, skip.error)} />}
    </>
  );
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});
