import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { WithPage } from "../../api/with-page.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { OtherTimes } from "./other-times.tsx";

/** Other times for a planned session, near its own first, and one tap that moves it. */
export function MovePage({
  address,
  session,
}: {
  readonly address: CircleAddress;
  readonly session: SessionId;
}) {
  const say = useSay();
  const moves = useMovesSay();
  return (
    <WithPage address={address}>
      {(page) => {
        const found = plannedIn(page, session);
        return (
          <PageFrame title={moves("moves:move.title")}>
            {found ? (
              <OtherTimes key={found.startsAt} page={page} session={found} />
            ) : (
              <Empty
                words={say("schedule:tab.gone")}
                step={<LinkButton href="#/">{say("schedule:tab.seeIt")}</LinkButton>}
              />
            )}
          </PageFrame>
        );
      }}
    </WithPage>
  );
}

function plannedIn({ next, me }: CirclePage, session: SessionId) {
  if (me.standing !== "joined" || next?.session !== session) return undefined;
  return next.state === "planned" ? next : undefined;
}
