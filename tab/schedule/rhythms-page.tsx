import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Spinner,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { RhythmOptionView } from "../../shared/contract/rhythm.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { millisecondsOf } from "../time/milliseconds.ts";
import { useTime } from "../time/time-context.ts";
import { Line } from "../ui/line.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { CalendarTrouble, useConsent } from "./calendar-trouble.tsx";
import { scheduleRefusals } from "./refusals.ts";
import { UnknownCalendars } from "./unknown-calendars.tsx";

/** How often the circle could meet, and who could have come each time. */
export function RhythmsPage({ address }: { readonly address: CircleAddress }) {
  const say = useRhythmSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("rhythm:suit.title")} intro={say("rhythm:suit.intro")}>
          <Rhythms page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Rhythms({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  const consent = useConsent();
  const { query } = useApi();
  const found = useQuery(
    query.schedule.rhythms.queryOptions({ input: page.circle, staleTime: 30_000, retry: false }),
  );
  if (found.isPending) return <Spinner label={say("schedule:tab.looking")} />;
  if (found.isError) {
    const retry = () => found.refetch();
    return <CalendarTrouble error={found.error} consent={consent} again={retry} onRetry={retry} />;
  }
  const { options, unknown } = found.data;
  return (
    <div className={styles.rhythms}>
      <ol className={styles.list}>
        {options.map((option) => (
          <Option key={option.rhythm.every} page={page} option={option} />
        ))}
      </ol>
      <UnknownCalendars page={page} unknown={unknown} />
    </div>
  );
}

function Option({
  page,
  option,
}: {
  readonly page: CirclePage;
  readonly option: RhythmOptionView;
}) {
  const say = useSay();
  const inRhythm = useRhythmSay();
  const time = useTime();
  const { choose, change } = useChoose(page);
  const { rhythm, startsAt, sessions, enough, coming, people } = option;
  const often = say(`circle:rhythm.${rhythm.every}`, { minutes: rhythm.minutes });
  const now = page.rhythm.every === rhythm.every && page.rhythm.minutes === rhythm.minutes;
  return (
    <Line
      action={
        now || page.me.standing !== "joined" ? (
          <Caption1>{now && inRhythm("rhythm:suit.now")}</Caption1>
        ) : (
          <Button
            aria-label={`${inRhythm("rhythm:suit.choose")}: ${often}`}
            disabledFocusable={change.isPending}
            onClick={() => choose(rhythm)}
          >
            {inRhythm("rhythm:suit.choose")}
          </Button>
        )
      }
    >
      <Body1Strong>{often}</Body1Strong>
      <Body1>
        {inRhythm("rhythm:suit.best", {
          weekday: time.weekday(time.dateOf(millisecondsOf(startsAt))),
          time: time.clock(startsAt),
          day: time.day(startsAt),
        })}
      </Body1>
      <Caption1>{inRhythm("rhythm:suit.enough", { enough, sessions, coming, people })}</Caption1>
      {change.error && <Sorry words={troubleWords(say, change.error, scheduleRefusals)} />}
    </Line>
  );
}

/** Has the circle meet as often, and leads to the times; it can be taken back there. */
function useChoose(page: CirclePage) {
  const say = useSay();
  const inRhythm = useRhythmSay();
  const offer = useUndo();
  const [, go] = useLocation();
  const { name, purpose, kit } = page;
  const change = useCircleChange(
    page.circle,
    (call, { rhythm, edition }: Pick<CirclePage, "rhythm" | "edition">) =>
      call.circle.change({ ...page.circle, name, purpose, kit, rhythm, edition }),
  );
  const choose = (rhythm: CirclePage["rhythm"]) =>
    change.run(
      { rhythm, edition: page.edition },
      {
        done: () => {
          go(afterwards(page));
          const undo = () =>
            change.run(
              { rhythm: page.rhythm, edition: page.edition + 1 },
              { failed: (error) => offer({ words: troubleWords(say, error, scheduleRefusals) }) },
            );
          offer({ words: inRhythm("rhythm:suit.chosen"), undo });
        },
      },
    );
  return { choose, change };
}

/** Where the next time of the rhythm is chosen; where the next session stands already, there. */
function afterwards({ slot, next }: CirclePage): string {
  if (slot) return "/dates/slot";
  return next && next.booking !== "failed" ? "/" : "/times";
}

const useStyles = makeStyles({
  rhythms: { display: "flex", flexDirection: "column", gap: "16px" },
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
});
