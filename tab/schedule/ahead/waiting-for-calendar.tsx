import { Button } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useAheadSay } from "../../ui/ahead-say.ts";
import { Notice } from "../../ui/notice.tsx";
import { CalendarTrouble, useConsent } from "../calendar-trouble.tsx";
import { useBookAhead } from "./queries.ts";

/** That so many sessions are in no calendar, and one tap that puts them there. */
export function WaitingForCalendar({
  page,
  count,
}: {
  readonly page: CirclePage;
  readonly count: number;
}) {
  const say = useAheadSay();
  const book = useBookAhead(page.circle);
  const consent = useConsent();
  if (count === 0) return undefined;
  const mine = page.booking.calendar === "mine";
  return (
    <>
      <Notice
        accent
        action={
          page.me.standing === "joined" && (
            <Button
              appearance="primary"
              disabledFocusable={book.isPending}
              onClick={() => book.run(undefined)}
            >
              {say(mine ? "ahead:bookMine" : "ahead:bookService", { count })}
            </Button>
          )
        }
      >
        <span role="status">{say("ahead:waiting", { count })}</span>
      </Notice>
      <CalendarTrouble error={book.error} consent={consent} again={() => book.run(undefined)} />
    </>
  );
}
