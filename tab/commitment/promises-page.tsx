import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useLive } from "../api/use-live.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { MyBuddy } from "./my-buddy.tsx";
import { MyGoal } from "./my-goal.tsx";
import { ComesBack, Earlier } from "./my-promises.tsx";
import { Nudges } from "./nudges.tsx";
import { OneSmallThing } from "./one-small-thing.tsx";
import { Others } from "./others.tsx";
import { usePromises } from "./queries.ts";

/** What I promised myself in this circle, first what I am asked about; and what the others share. */
export function PromisesPage({ address }: { readonly address: CircleAddress }) {
  const say = usePromiseSay();
  const sayTrouble = useSay();
  useLive(address);
  const { data, error, isPending, refetch } = usePromises(address);
  return (
    <PageFrame title={say("commitment:title")} intro={say("commitment:intro")}>
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {data && (
        <>
          <ComesBack of={address} mine={data.mine} />
          <OneSmallThing address={address} />
          <MyGoal address={address} mine={data.mine} />
          <MyBuddy address={address} buddies={data.buddies} />
          <Others others={data.others} />
          <Earlier of={address} mine={data.mine} />
          <Nudges quiet={data.quiet} />
        </>
      )}
    </PageFrame>
  );
}
