import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
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
import { Takes } from "./takes.tsx";

/**
 * What I offer, what I wish for, when I like to meet. All of it can stay empty. For who is invited this is joining; for who is
 * in, a way to change what they said.
 */
export function JoinPage({ address }: { readonly address: CircleAddress }) {
  return (
    <WithPage address={address}>
      {(page) => <Introducing page={page} joined={page.me.standing === "joined"} />}
    </WithPage>
  );
}

function Introducing({ page, joined }: { readonly page: CirclePage; readonly joined: boolean }) {
  const say = useSay();
  const [, go] = useLocation();
  // As it was when the page opened: joining itself changes it.
  const [wasJoined] = useState(joined);
  const { query } = useApi();
  const start = useQuery(
    query.circle.introduction.queryOptions({
      input: page.circle,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  const join = useJoin(page.circle);
  const send = (introduction: Parameters<typeof join.run>[0]) =>
    join.run(introduction, { done: () => go(wasJoined ? "/members" : "/") });
  return (
    <PageFrame
      title={say(wasJoined ? "circle:tab.bring.title" : "circle:tab.introduce.title", {
        name: page.name,
      })}
      intro={say(wasJoined ? "circle:tab.bring.intro" : "circle:tab.introduce.intro")}
    >
      {!wasJoined && <Takes rhythm={page.rhythm} />}
      {start.isPending && <Skeleton />}
      {start.isError && (
        <Sorry words={troubleWords(say, start.error)} onRetry={() => start.refetch()} />
      )}
      {start.data && (
        <JoinForm
          start={start.data}
          send={say(wasJoined ? "app:tab.save" : "circle:tab.joinIn")}
          silent={page.unkept !== undefined}
          busy={join.isPending}
          onJoin={send}
        />
      )}
      {join.error !== null && <Sorry words={troubleWords(say, join.error, circleRefusals)} />}
    </PageFrame>
  );
}
