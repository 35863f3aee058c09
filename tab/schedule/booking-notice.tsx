import { Button } from "@fluentui/react-components";
import { Suspense } from "react";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { lazyPart } from "../ui/lazy-part.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { useSay } from "../ui/say.ts";
import { CalendarTrouble, useConsent } from "./calendar-trouble.tsx";
import { useBookAgain } from "./queries.ts";
import type { Stage } from "./stage.ts";

const words = {
  booking: "schedule:tab.booking",
  stuck: "schedule:tab.stuck",
  failed: "schedule:tab.failed",
} as const;

const GoneNotice = lazyPart(async () => (await import("./gone-notice.tsx")).GoneNotice);

/** How far a session is on its way into the calendars, or that it is gone from them, and who can help it along. */
export function BookingNotice(props: Noticed) {
  if (!props.session.gone) return <OnItsWay {...props} />;
  return (
    <Suspense>
      <GoneNotice page={props.page} session={props.session} />
    </Suspense>
  );
}

interface Noticed {
  readonly page: CirclePage;
  readonly session: SessionView;
  readonly stage: Stage;
}

function OnItsWay({ page, session, stage }: Noticed) {
  const say = useSay();
  const again = useBookAgain(page.circle, session);
  const consent = useConsent();
  const known = stage === "stuck" || stage === "failed" ? stage : "booking";
  const mayHelp = page.me.standing === "joined" && known !== "booking";
  return (
    <>
      <Notice
        action={
          mayHelp && (
            <>
              <Button
                appearance="primary"
                disabledFocusable={again.isPending}
                onClick={() => again.run(undefined)}
              >
                {say(known === "stuck" ? "schedule:tab.takeOver" : "app:tryAgain")}
              </Button>
              {known === "failed" && (
                <LinkButton href="#/times">{say("schedule:tab.otherTime")}</LinkButton>
              )}
            </>
          )
        }
      >
        <span role="status">
          {say(words[known], { name: nameOf(page.members, session.bookedBy) })}
        </span>
      </Notice>
      <CalendarTrouble error={again.error} consent={consent} again={() => again.run(undefined)} />
    </>
  );
}
