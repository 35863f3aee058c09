import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Place } from "../../shared/contract/circle.ts";
import { useApi } from "../api/api-context.ts";
import { useHost } from "../teams/host-context.ts";
import { Empty } from "../ui/empty.tsx";
import { useLaterSay } from "../ui/later-say.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { KeepTab } from "./keep-tab.tsx";
import { MakeCircle } from "./make-circle.tsx";
import type { Previewed } from "./previewed.ts";
import { useCircleAt } from "./queries.ts";

/** What the host shows when the tab is added: makes this conversation a circle, or adds the tab of the one it has. */
export function ConfigurePage({
  picture,
}: {
  readonly picture: (people: readonly Previewed[]) => ReactNode;
}) {
  const say = useLaterSay();
  const { place } = useHost().setting;
  if (!place) {
    return (
      <PlainPage title={say("making:title")}>
        <Empty words={say("app:tab.noPlace.words")} />
      </PlainPage>
    );
  }
  return <ConfigureHere place={place} picture={picture} />;
}

function ConfigureHere({
  place,
  picture,
}: {
  readonly place: Place;
  readonly picture: (people: readonly Previewed[]) => ReactNode;
}) {
  const say = useLaterSay();
  const { query } = useApi();
  const found = useCircleAt(place);
  const roster = useQuery(query.circle.roster.queryOptions({ input: place, staleTime: 60_000 }));
  // What failed to be read again stays as it was read: nothing that is typed gets lost.
  const failed = [found, roster].find(({ isLoadingError }) => isLoadingError);
  if (failed) {
    return (
      <PlainPage title={say("making:title")}>
        <Sorry
          words={troubleWords(say, failed.error)}
          onRetry={() => Promise.all([found.refetch(), roster.refetch()])}
        />
      </PlainPage>
    );
  }
  if (!found.data || !roster.data) return <Skeleton />;
  if (found.data.state === "empty") {
    return <MakeCircle place={place} roster={roster.data} picture={picture} />;
  }
  return <KeepTab />;
}
