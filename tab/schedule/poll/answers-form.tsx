import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { PollView } from "../../../shared/contract/poll.ts";
import type { PollAnswer } from "../../../shared/schedule/poll.ts";
import type { PollSays } from "../../../shared/schedule/poll-says.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { useTime } from "../../time/time-context.ts";
import { usePollSay } from "../../ui/poll-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { AskedTime } from "./asked-time.tsx";
import { useAnswerPoll } from "./queries.ts";
import { pollTrouble } from "./refusals.ts";

/** What the reader says of each time, sent together: whoever answers last may decide it. */
export function AnswersForm({
  page,
  view,
}: {
  readonly page: CirclePage;
  readonly view: PollView;
}) {
  const say = usePollSay();
  const sayApp = useSay();
  const time = useTime();
  const styles = useStyles();
  const offerUndo = useUndo();
  const [chosen, setChosen] = useState<ReadonlyMap<Instant, PollSays>>(new Map());
  const [lacks, setLacks] = useState(false);
  const send = useAnswerPoll(page.circle, view.poll);
  const times = view.times.filter(({ dropped }) => !dropped);
  const [first] = times;
  const before = answersOf(view);
  const saysOf = (startsAt: Instant) =>
    chosen.get(startsAt) ?? before.find((each) => each.startsAt === startsAt)?.says;
  const answers = times.flatMap(({ startsAt }) => {
    const says = saysOf(startsAt);
    return says ? [{ startsAt, says }] : [];
  });
  const submit = () => {
    setLacks(answers.length < times.length);
    if (answers.length < times.length) return;
    send.run(answers, {
      done: () => offerUndo({ words: say("poll:sent"), undo: () => takeBack() }),
    });
  };
  const takeBack = () => {
    setChosen(new Map());
    send.run(before);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ol className={styles.times}>
        {times.map((each) => (
          <AskedTime
            key={each.startsAt}
            page={page}
            view={view}
            asked={each}
            says={saysOf(each.startsAt)}
            onSay={(says) => {
              setChosen(new Map([...chosen, [each.startsAt, says]]));
              setLacks(false);
            }}
          />
        ))}
      </ol>
      {first && (
        <Caption1 className={styles.quiet}>
          {sayApp("schedule:tab.yourTimeIn", { zone: time.zoneName(first.startsAt) })}
        </Caption1>
      )}
      {send.error && <Sorry words={pollTrouble(sayApp, say, send.error)} />}
      {lacks && <Sorry words={say("poll:incomplete")} />}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={send.isPending}>
          {say(before.length > 0 ? "poll:again" : "poll:send")}
        </Button>
      </div>
    </form>
  );
}

function answersOf({ times }: PollView): readonly PollAnswer[] {
  return times.flatMap(({ startsAt, mine }) => (mine ? [{ startsAt, says: mine }] : []));
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  times: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
  // Elsewhere these words come within a line.
  quiet: {
    color: tokens.colorNeutralForeground2,
    "::first-letter": { textTransform: "uppercase" },
  },
});
