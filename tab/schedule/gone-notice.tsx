import { Button } from "@fluentui/react-components";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { useOutlookSay } from "../ui/outlook-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { CalendarTrouble, useConsent } from "./calendar-trouble.tsx";
import { useBookGone, useSessionChanges } from "./queries.ts";
import { scheduleRefusals } from "./refusals.ts";

/** Somebody took the session out of the calendar: what the circle would have of it. */
export function GoneNotice({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
}) {
  const [say, speak] = [useSay(), useOutlookSay()];
  const again = useBookGone(page.circle, session.session);
  const { cancel } = useSessionChanges(page.circle, session.session);
  const consent = useConsent();
  const [own, name] = [page.booking.calendar === "mine", nameOf(page.members, session.bookedBy)];
  return (
    <>
      <Notice
        action={
          page.me.standing === "joined" && (
            <>
              <Button
                appearance="primary"
                disabledFocusable={again.isPending}
                onClick={() => again.run(undefined)}
              >
                {speak("outlook:card.again")}
              </Button>
              <LinkButton href="#/times">{speak("outlook:card.otherTime")}</LinkButton>
              <ConfirmButton
                appearance="subtle"
                label={speak("outlook:card.letGo")}
                question={speak("outlook:tab.letGoQuestion")}
                yes={speak("outlook:tab.letGoYes")}
                no={speak("outlook:tab.letGoNo")}
                busy={cancel.isPending}
                onConfirm={() => cancel.run(undefined)}
              />
            </>
          )
        }
      >
        <span role="status">
          {own ? speak("outlook:tab.goneFrom", { name }) : speak("outlook:tab.gone")}
        </span>
      </Notice>
      {cancel.error && <Sorry words={troubleWords(say, cancel.error, scheduleRefusals)} />}
      <CalendarTrouble error={again.error} consent={consent} again={() => again.run(undefined)} />
    </>
  );
}
