import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { CalendarsDown } from "./calendars-down.tsx";
import { CharterFirst } from "./charter-first.tsx";
import { OtherWays } from "./poll/other-ways.tsx";
import { PollNow } from "./poll/poll-now.tsx";
import { Times } from "./times.tsx";

/** Three times that suit most members, and one tap that books. */
export function TimesPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const [chosen, setChosen] = useState(false);
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("schedule:tab.findTime")}>
          {isPlanned(page, chosen) ? (
            <Empty
              words={say("schedule:tab.alreadyPlanned")}
              step={<LinkButton href="#/">{say("schedule:tab.seeIt")}</LinkButton>}
            />
          ) : waits(page) ? (
            <CharterFirst page={page} people={page.charter?.waitsFor ?? []} />
          ) : (
            <>
              {page.calendars && (
                <CalendarsDown calendars={page.calendars} own={page.booking.calendar === "mine"} />
              )}
              <PollNow page={page} />
              <Times page={page} onChoose={() => setChosen(true)} />
              {page.me.standing === "joined" && <OtherWays page={page} />}
            </>
          )}
        </PageFrame>
      )}
    </WithPage>
  );
}

/** While it is being booked, whoever chose the time stays with what they see, and hears there what became of it. */
function isPlanned({ next }: CirclePage, chosen: boolean): boolean {
  if (!next || next.booking === "failed") return false;
  return !chosen || next.booking === "booked";
}

/** Those who were at the first session agree on their terms before there is a second. */
function waits({ next, charter }: CirclePage): boolean {
  return !next && (charter?.waitsFor.length ?? 0) > 0;
}
