import type { ReactNode } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useCirclePage } from "./circle-page.ts";
import { isRefusal } from "./trouble.ts";
import { useLive } from "./use-live.ts";

/** Shows a page of the circle and keeps it as it is on the server; says so while it waits and when it cannot. */
export function WithPage({
  address,
  children,
}: {
  readonly address: CircleAddress;
  readonly children: (page: CirclePage) => ReactNode;
}) {
  const say = useSay();
  useLive(address);
  const { data, error, refetch } = useCirclePage(address);
  const gone = isRefusal(error, "not-found");
  if (data && !gone) {
    return (
      <>
        {error && <Sorry words={troubleWords(say, error)} onRetry={() => refetch()} />}
        {children(data)}
      </>
    );
  }
  if (!error) return <Skeleton />;
  return (
    <PlainPage title={say(gone ? "circle:tab.goneTitle" : "circle:tab.circle")}>
      <Sorry words={troubleWords(say, error)} onRetry={gone ? undefined : () => refetch()} />
    </PlainPage>
  );
}
