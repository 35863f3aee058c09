import { Body1, makeStyles, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useLocation } from "wouter";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { Proposal } from "../../../shared/contract/schedule.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { WithPage } from "../../api/with-page.tsx";
import { useTime } from "../../time/time-context.ts";
import { useAheadSay } from "../../ui/ahead-say.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { CalendarTrouble, useConsent } from "../calendar-trouble.tsx";
import { TimeChoices } from "../time-choices.tsx";
import { useBookInstead, useDates, useOtherTimes } from "./queries.ts";

/** Another time in the place of one day; without a day, another regular time from then on. */
export function OtherTimePage({
  address,
  day,
}: {
  readonly address: CircleAddress;
  readonly day?: CalendarDate;
}) {
  const sayAhead = useAheadSay();
  const time = useTime();
  const known = day && aDay.test(day);
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame
          title={sayAhead(day ? "ahead:nearTitle" : "ahead:newSlotTitle")}
          {...(known && { intro: sayAhead("ahead:nearIntro", { day: time.date(day) }) })}
        >
          {day && !known ? (
            <Empty
              words={sayAhead("ahead:gone")}
              step={<LinkButton href="#/dates">{sayAhead("ahead:all")}</LinkButton>}
            />
          ) : (
            <Choice page={page} {...(day && { day })} />
          )}
        </PageFrame>
      )}
    </WithPage>
  );
}

/** What a link from elsewhere may name is no day. */
const aDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function Choice({ page, day }: { readonly page: CirclePage; readonly day?: CalendarDate }) {
  const say = useSay();
  const sayAhead = useAheadSay();
  const styles = useStyles();
  const consent = useConsent();
  const found = useOtherTimes(page.circle, day);
  const { choose, again, book } = useChoose(page, day);
  if (found.isPending) return <Spinner label={say("schedule:tab.looking")} />;
  if (found.isError) {
    const retry = () => found.refetch();
    return <CalendarTrouble error={found.error} consent={consent} again={retry} onRetry={retry} />;
  }
  const { proposals, zones } = found.data;
  if (proposals.length === 0) {
    return (
      <Empty
        words={sayAhead("ahead:nearNone")}
        step={<LinkButton href="#/dates">{sayAhead("ahead:all")}</LinkButton>}
      />
    );
  }
  return (
    <div className={styles.times}>
      {!day && (
        <Body1 as="p" className={styles.words}>
          {sayAhead("ahead:newSlotIntro")}
        </Body1>
      )}
      <CalendarTrouble error={book.error} consent={consent} again={again} />
      <TimeChoices
        page={page}
        proposals={proposals}
        zones={zones}
        busy={book.isPending}
        regular={!day}
        onChoose={choose}
      />
    </div>
  );
}

/** Books it and goes to the dates; another regular time can be taken back there. */
function useChoose(page: CirclePage, day: CalendarDate | undefined) {
  const sayAhead = useAheadSay();
  const undo = useUndo();
  const [, go] = useLocation();
  const book = useBookInstead(page.circle, day);
  const before = useDates(page).data?.dates.find(
    ({ occurrence, session }) => occurrence && session,
  );
  const [chosen, setChosen] = useState<Proposal>();
  const choose = (proposal: Proposal) => {
    setChosen(proposal);
    book.run(proposal, {
      done() {
        go("/dates");
        if (!day && before)
          undo({ words: sayAhead("ahead:slotChanged"), undo: () => book.run(before) });
      },
    });
  };
  return { choose, again: () => chosen && choose(chosen), book };
}

const useStyles = makeStyles({
  times: { display: "flex", flexDirection: "column", gap: "16px" },
  words: { margin: 0 },
});
