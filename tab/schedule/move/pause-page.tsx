import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { WithPage } from "../../api/with-page.tsx";
import { ForMembers } from "../../ui/for-members.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { UntilDayForm } from "../../ui/until-day-form.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { Paused } from "./paused.tsx";
import { usePauseCircle, useResume } from "./queries.ts";

/** The whole circle does not meet until a day that the reader names. */
export function PausePage({ address }: { readonly address: CircleAddress }) {
  const moves = useMovesSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={moves("moves:pause.title")} intro={moves("moves:pause.intro")}>
          <ForMembers page={page}>
            <Paused page={page} />
            <PauseForm page={page} />
          </ForMembers>
        </PageFrame>
      )}
    </WithPage>
  );
}

function PauseForm({ page }: { readonly page: CirclePage }) {
  const moves = useMovesSay();
  const pause = usePauseCircle(page.circle);
  const resume = useResume(page.circle);
  return (
    <UntilDayForm
      now={page.now}
      before={page.paused?.until}
      label={moves("moves:pause.field")}
      missing={moves("moves:trouble.in-the-past")}
      trouble={<MoveTrouble error={pause.error} />}
      button={moves("moves:pause.do")}
      rest={pause}
      goOn={resume}
      done={moves("moves:pause.done")}
    />
  );
}
