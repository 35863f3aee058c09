import { currentSegment } from "../../../shared/agenda/current-step.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { useNow } from "../../time/clock-context.ts";
import { millisecondsOf } from "../../time/milliseconds.ts";
import { Notice } from "../../ui/notice.tsx";
import { useRunningSay } from "../../ui/running-say.ts";
import { minutesLeft } from "./step-time.tsx";
import { titleOf } from "./title-of.ts";

/** How long everyone sees that someone asked. */
const shownFor = 45_000;

/** Somebody has asked whether this is still what they are about: everyone is, in what words, and for how long. Never who. */
export function OnTrack({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useRunningSay();
  const now = useNow(5);
  const { checkedAt } = running;
  if (checkedAt === undefined || now >= millisecondsOf(checkedAt) + shownFor) return undefined;
  return (
    <Notice spoken accent>
      {say("running:live.checking", {
        purpose: titleOf(say, page, currentSegment(running)),
        count: minutesLeft(running, now),
      })}
    </Notice>
  );
}
