import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { WithPage } from "../../api/with-page.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { usePollSay } from "../../ui/poll-say.ts";
import { useSay } from "../../ui/say.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { Asked } from "./asked.tsx";
import { usePoll } from "./queries.ts";
import { pollTrouble } from "./refusals.ts";

/** Where everyone says which of a few times they could come to. */
export function PollPage({ address }: { readonly address: CircleAddress }) {
  const say = usePollSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("poll:title")}>
          {page.poll ? <ThePoll page={page} poll={page.poll.poll} /> : <NoPoll page={page} />}
        </PageFrame>
      )}
    </WithPage>
  );
}

function ThePoll({ page, poll }: { readonly page: CirclePage; readonly poll: SessionId }) {
  const say = useSay();
  const sayPoll = usePollSay();
  const { data, error, refetch } = usePoll(page, poll);
  if (error) return <Sorry words={pollTrouble(say, sayPoll, error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return <Asked key={data.poll} page={page} view={data} />;
}

function NoPoll({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const sayPoll = usePollSay();
  return (
    <Empty
      words={sayPoll("poll:gone")}
      step={
        <LinkButton href={page.next ? "#/" : "#/times"}>
          {say(page.next ? "schedule:tab.seeIt" : "schedule:tab.findTime")}
        </LinkButton>
      }
    />
  );
}
