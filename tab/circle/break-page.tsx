import { Link } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { ForMembers } from "../ui/for-members.tsx";
import { useMovesSay } from "../ui/moves-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { UntilDayForm } from "../ui/until-day-form.tsx";
import { breakRefusals } from "./break-refusals.ts";
import { OnBreak } from "./on-break.tsx";
import { useComeBack, usePause } from "./use-pause.ts";

/** Away until a day that the reader names. Nobody is asked why. */
export function BreakPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const moves = useMovesSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("circle:tab.break.title")} intro={say("circle:tab.break.intro")}>
          <ForMembers page={page}>
            {page.me.breakUntil && <OnBreak page={page} until={page.me.breakUntil} />}
            <BreakForm page={page} />
            <Link href="#/pause">{moves("moves:pause.title")}</Link>
          </ForMembers>
        </PageFrame>
      )}
    </WithPage>
  );
}

function BreakForm({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const pause = usePause(page);
  const back = useComeBack(page);
  const { breakUntil } = page.me;
  return (
    <UntilDayForm
      now={page.now}
      before={breakUntil}
      label={say("circle:tab.break.until")}
      missing={say("circle:tab.break.past")}
      trouble={pause.error && <Sorry words={troubleWords(say, pause.error, breakRefusals)} />}
      button={say(breakUntil ? "circle:tab.break.change" : "circle:tab.break.take")}
      rest={pause}
      goOn={back}
      done={say("circle:tab.break.taken")}
    />
  );
}
