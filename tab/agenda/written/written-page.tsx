import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { useApi } from "../../api/api-context.ts";
import { WithPage } from "../../api/with-page.tsx";
import { NothingKept } from "../../ui/nothing-kept.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { useWrittenSay } from "../../ui/written-say.ts";
import { OpenRound } from "./open-round.tsx";
import { writtenQuery } from "./queries.ts";
import { writtenTrouble } from "./refusals.ts";
import { Round } from "./round.tsx";

/** A session in writing: the one that is open, a former one by its address, or the button that opens one. */
export function WrittenPage({
  address,
  round,
}: {
  readonly address: CircleAddress;
  readonly round?: SessionId | undefined;
}) {
  const say = useWrittenSay();
  return (
    <WithPage address={address}>
      {(page) => {
        const { written } = page;
        const shown = round ?? written?.round;
        const open = written !== undefined && written.closedAt === undefined;
        const joined = page.me.standing === "joined";
        const mayOpen = !open && round === undefined && joined && !page.unkept;
        return (
          <PageFrame title={say("written:title")} intro={say("written:intro")}>
            {page.unkept && <NothingKept what="rounds" />}
            {mayOpen && <OpenRound page={page} />}
            {shown !== undefined && <TheRound page={page} round={shown} />}
          </PageFrame>
        );
      }}
    </WithPage>
  );
}

function TheRound({ page, round }: { readonly page: CirclePage; readonly round: SessionId }) {
  const say = useSay();
  const sayOwn = useWrittenSay();
  const { data, error, refetch } = useQuery(writtenQuery(useApi(), page, round));
  if (error) return <Sorry words={writtenTrouble(say, sayOwn, error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return <Round page={page} view={data} />;
}
