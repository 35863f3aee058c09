import { Body1, Button, Caption1, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useLocation } from "wouter";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { PollView } from "../../../shared/contract/poll.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import { useTime } from "../../time/time-context.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { nameOf } from "../../ui/names.ts";
import { usePollSay } from "../../ui/poll-say.ts";
import { useComma, useSay } from "../../ui/say.ts";
import { useTimesSay } from "../../ui/times-say.ts";
import { CalendarTrouble, useConsent } from "../calendar-trouble.tsx";

/** What a poll came to. There is always a next step. */
export function Outcome({ page, view }: { readonly page: CirclePage; readonly view: PollView }) {
  const say = useSay();
  const sayPoll = usePollSay();
  const times = useTimesSay();
  const { state, best } = view;
  if (state === "decided" && best) return <Decided page={page} view={view} at={best.startsAt} />;
  if (state === "booked")
    return (
      <Empty
        words={sayPoll("poll:booked")}
        step={<LinkButton href="#/">{say("schedule:tab.seeIt")}</LinkButton>}
      />
    );
  return (
    <>
      <Empty
        words={sayPoll(state === "called-off" ? "poll:wasCalledOff" : "poll:none")}
        step={<LinkButton href="#/times">{say("schedule:tab.findTime")}</LinkButton>}
      />
      {state === "none" && (
        <div>
          <LinkButton href="#/written">{times("times:inWriting")}</LinkButton>
        </div>
      )}
    </>
  );
}

/** In members' own calendars it takes one tap, whoever's. */
function Decided({ page, view, at: startsAt }: Parameters<typeof Outcome>[0] & { at: Instant }) {
  const say = useSay();
  const sayPoll = usePollSay();
  const comma = useComma();
  const time = useTime();
  const styles = useStyles();
  const [, go] = useLocation();
  const consent = useConsent();
  const { minutes, best } = view;
  const time0 = view.times.find((each) => each.startsAt === startsAt);
  const book = useCircleChange(page.circle, (call, _: undefined) =>
    call.schedule.book({ ...page.circle, startsAt, minutes, instead: best?.instead }),
  );
  const run = () => book.run(undefined, { done: () => go("/") });
  const coming = (time0?.yes.length ?? 0) + (time0?.ifNeedBe.length ?? 0);
  const names = time0?.no.map((person) => nameOf(page.members, person)).join(comma);
  return (
    <div className={styles.all}>
      <Title3 as="p" className={styles.words}>
        {time.session(startsAt, minutes)}
      </Title3>
      <Body1 as="p" className={styles.words}>
        {say("schedule:tab.coming", { coming, count: view.of })}
      </Body1>
      {names && <Caption1 className={styles.quiet}>{sayPoll("poll:cannot", { names })}</Caption1>}
      <Body1 as="p" className={styles.words}>
        {sayPoll("poll:decidedBooks")}
      </Body1>
      <CalendarTrouble error={book.error} consent={consent} again={run} />
      <div>
        <Button appearance="primary" disabledFocusable={book.isPending} onClick={run}>
          {sayPoll("poll:book")}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: "12px" },
  words: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
