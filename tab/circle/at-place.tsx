import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Place } from "../../shared/contract/circle.ts";
import { useHost } from "../teams/host-context.ts";
import { Empty } from "../ui/empty.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { OutsidePage } from "./outside-page.tsx";
import { useCircleAt } from "./queries.ts";
import { WhileOpen } from "./while-open.tsx";

const AsGuest = lazyPart(async () => (await import("./guest-page.tsx")).GuestPage);

/** Finds the circle that lives where this tab stands, and shows what its members see, or what everyone else does. */
export function AtPlace({
  children,
}: {
  readonly children: (address: CircleAddress) => ReactNode;
}) {
  const say = useSay();
  const { place } = useHost().setting;
  if (!place) {
    return (
      <PlainPage title={say("app:tab.noPlace.title")}>
        <Empty words={say("app:tab.noPlace.words")} />
      </PlainPage>
    );
  }
  return <Found place={place}>{children}</Found>;
}

function Found({
  place,
  children,
}: {
  readonly place: Place;
  readonly children: (address: CircleAddress) => ReactNode;
}) {
  const say = useSay();
  const found = useCircleAt(place);
  if (found.isPending) return <Skeleton />;
  if (found.isError) {
    return (
      <PlainPage title={say("circle:tab.circle")}>
        <Sorry words={troubleWords(say, found.error)} onRetry={() => found.refetch()} />
      </PlainPage>
    );
  }
  if (found.data.state === "member") {
    const { circle } = found.data;
    return <WhileOpen address={circle}>{children(circle)}</WhileOpen>;
  }
  if (found.data.state === "guest") return <AsGuest page={found.data.page} />;
  if (found.data.state === "outside") return <OutsidePage {...found.data} />;
  return (
    <PlainPage title={say("circle:tab.empty.title")}>
      <Empty
        words={say("circle:tab.empty.words")}
        step={
          <Button appearance="primary" as="a" href="#/configure">
            {say("circle:tab.empty.step")}
          </Button>
        }
      />
    </PlainPage>
  );
}
