import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { WithPage } from "../../api/with-page.tsx";
import { ForMembers } from "../../ui/for-members.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { OtherTimes } from "./other-times.tsx";

/** Other times for a planned session, near its own first, and one tap that moves it. */
export function MovePage({
  address,
  session,
}: {
  readonly address: CircleAddress;
  readonly session: SessionId;
}) {
  const moves = useMovesSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={moves("moves:move.title")}>
          <ForMembers page={page}>
            <OtherTimes key={startOf(page, session)} page={page} session={session} />
          </ForMembers>
        </PageFrame>
      )}
    </WithPage>
  );
}

/** What others make of it meanwhile has the calendars asked again. */
function startOf({ next }: CirclePage, session: SessionId): string {
  return next?.session === session ? `${next.state}|${next.startsAt}` : "ahead";
}
