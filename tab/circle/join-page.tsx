import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useApi } from "../api/api-context.ts";
import { WithPage } from "../api/with-page.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { JoinForm } from "./join-form.tsx";
import { useJoin } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";

/** Joining takes less than a minute: what I offer, what I wish for, when I like to meet. All of it can stay empty. */
export function JoinPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  const [, go] = useLocation();
  const { query } = useApi();
  const start = useQuery(
    query.circle.introduction.queryOptions({ input: address, staleTime: Number.POSITIVE_INFINITY }),
  );
  const join = useJoin(address);
  const send = (introduction: Parameters<typeof join.run>[0]) =>
    join.run(introduction, { done: () => go("/") });
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame
          title={say("circle:tab.introduce.title", { name: page.name })}
          intro={say("circle:tab.introduce.intro")}
        >
          {start.isPending && <Skeleton />}
          {start.isError && (
            <Sorry words={troubleWords(say, start.error)} onRetry={() => start.refetch()} />
          )}
          {start.data && <JoinForm start={start.data} busy={join.isPending} onJoin={send} />}
          {join.error !== null && <Sorry words={troubleWords(say, join.error, circleRefusals)} />}
        </PageFrame>
      )}
    </WithPage>
  );
}
