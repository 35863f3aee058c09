import { Body1, makeStyles, Spinner } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Proposal } from "../../shared/contract/schedule.ts";
import type { Say, TimesKey } from "../../shared/words/key.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { Empty } from "../ui/empty.tsx";
import { useSay } from "../ui/say.ts";
import { useTimesSay } from "../ui/times-say.ts";
import { KeepTime } from "./ahead/keep-time.tsx";
import { CalendarTrouble, useConsent } from "./calendar-trouble.tsx";
import { TimeChoices } from "./time-choices.tsx";
import { UnknownCalendars } from "./unknown-calendars.tsx";

interface Props {
  readonly page: CirclePage;
  readonly onChoose: () => void;
}

/** Asks the calendars, shows what they say, books what is chosen. */
export function Times({ page, onChoose }: Props) {
  const say = useSay();
  const times = useTimesSay();
  const [, go] = useLocation();
  const styles = useStyles();
  const { query } = useApi();
  const proposed = useQuery(
    query.schedule.propose.queryOptions({ input: page.circle, staleTime: 30_000, retry: false }),
  );
  const [kept, setKept] = useState(true);
  const book = useCircleChange(
    page.circle,
    (call, { startsAt, minutes, because, instead }: Proposal) =>
      call.schedule.book({
        ...page.circle,
        ...{ startsAt, minutes, because, instead },
        ...(mayKeep(page) && kept && !instead && { regular: true }),
      }),
  );
  const consent = useConsent();
  const [chosen, setChosen] = useState<Proposal>();
  const choose = (proposal: Proposal) => {
    setChosen(proposal);
    onChoose();
    book.run(proposal, { done: () => go("/") });
  };

  if (proposed.isPending) return <Spinner label={say("schedule:tab.looking")} />;
  if (proposed.isError) {
    return (
      <CalendarTrouble
        error={proposed.error}
        consent={consent}
        again={() => proposed.refetch()}
        onRetry={() => proposed.refetch()}
      />
    );
  }
  const { proposals, unknown, zones } = proposed.data;
  if (proposals.length === 0) return <Empty words={times("times:none")} />;
  return (
    <div className={styles.times}>
      <Body1 as="p" className={styles.words}>
        {intro(say, times, proposals)}
      </Body1>
      <CalendarTrouble
        error={book.error}
        consent={consent}
        again={() => chosen && choose(chosen)}
      />
      {mayKeep(page) && !proposals[0]?.instead && <KeepTime kept={kept} onChange={setKept} />}
      <TimeChoices
        page={page}
        proposals={proposals}
        zones={zones}
        busy={book.isPending}
        regular={mayKeep(page) && kept}
        onChoose={choose}
      />
      <UnknownCalendars page={page} unknown={unknown} />
    </div>
  );
}

/** A circle that has no regular time yet, and would have one. */
function mayKeep({ regular, rhythm }: CirclePage): boolean {
  return !regular && rhythm.every !== "as-needed";
}

function intro(
  say: ReturnType<typeof useSay>,
  times: Say<TimesKey>,
  [first, ...others]: readonly Proposal[],
): string {
  if (first?.instead) return times("times:closest");
  return others.length === 0 ? times("times:one") : say("schedule:tab.timesIntro");
}

const useStyles = makeStyles({
  times: { display: "flex", flexDirection: "column", gap: "16px" },
  words: { margin: 0 },
});
