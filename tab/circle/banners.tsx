import { Button } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useAdmit, useDecline, useTurnAway } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";

/** For someone who is invited and has not answered. */
export function Invitation({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const decline = useDecline(page.circle);
  return (
    <>
      <Notice
        accent
        action={
          <>
            <LinkButton appearance="primary" href="#/join">
              {say("circle:tab.joinIn")}
            </LinkButton>
            <Button disabledFocusable={decline.isPending} onClick={() => decline.run(undefined)}>
              {say("circle:tab.notNow")}
            </Button>
          </>
        }
      >
        {say("circle:tab.invited")}
      </Notice>
      {decline.error && <Sorry words={troubleWords(say, decline.error, circleRefusals)} />}
    </>
  );
}

/** People of the conversation who would like to join; any member lets them in, or says not now. */
export function Asking({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const admit = useAdmit(page.circle);
  const turnAway = useTurnAway(page.circle);
  const busy = admit.isPending || turnAway.isPending;
  const trouble = admit.error ?? turnAway.error;
  return (
    <>
      {page.asking.map(({ person, name }) => (
        <Notice
          key={person}
          accent
          action={
            <>
              <Button disabledFocusable={busy} onClick={() => admit.run(person)}>
                {say("circle:tab.admit", { name })}
              </Button>
              <Button
                disabledFocusable={busy}
                onClick={() => turnAway.run(person)}
                aria-label={say("circle:tab.turnAway", { name })}
              >
                {say("circle:tab.notNow")}
              </Button>
            </>
          }
        >
          {say("circle:tab.asks", { name })}
        </Notice>
      ))}
      {trouble && <Sorry words={troubleWords(say, trouble, circleRefusals)} />}
    </>
  );
}
