import type { Mood } from "../../../shared/agenda/mood.ts";
import type { RunningMove } from "../../../shared/agenda/move-running.ts";
import type { ProtocolRef } from "../../../shared/agenda/protocol-name.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { useCircleChange, useLatestPage } from "../../api/circle-page.ts";
import { useStood } from "./use-stood.ts";

/** Moves the session on from what is on the screen: whoever taps second only sees what the first has done. */
export function useRun({ circle }: CirclePage, { session, edition }: RunningView) {
  const meant = useStood(edition);
  return useCircleChange(circle, (call, move: RunningMove) =>
    call.agenda.run({ ...circle, session, edition: leaves(move) ? meant() : edition, move }),
  );
}

/** Whether a move leaves the step: whoever taps for it means the step they were reading. */
function leaves(move: RunningMove): boolean {
  return move === "next" || move === "skip" || move === "back";
}

/** Moves it on from where it is at the moment of the call: for taking something back. */
export function useRunNow({ circle }: CirclePage) {
  const latest = useLatestPage(circle);
  return useCircleChange(circle, async (call, move: RunningMove) => {
    const running = latest()?.running;
    if (!running) return { moved: false };
    const { session, edition } = running;
    return call.agenda.run({ ...circle, session, edition, move });
  });
}

/** Likewise from what is on the screen. */
export function useSwap({ circle }: CirclePage, { session, edition }: RunningView) {
  return useCircleChange(circle, (call, protocol: ProtocolRef) =>
    call.agenda.swap({ ...circle, session, edition, protocol }),
  );
}

/** I watch the chat, or no more. */
export function useWatchChat({ circle }: CirclePage, { session }: RunningView) {
  return useCircleChange(circle, (call, watches: boolean) =>
    call.agenda.watch({ ...circle, session, watches }),
  );
}

/** How I am here today; null takes it back. */
export function useSayMood({ circle }: CirclePage, { session }: RunningView) {
  return useCircleChange(circle, (call, mood: Mood | null) =>
    call.agenda.mood({ ...circle, session, mood }),
  );
}

/** Begins the agenda of a session that has begun without it. */
export function useBeginAgenda({ circle, next }: CirclePage) {
  return useCircleChange(circle, async (call, _: undefined) =>
    next ? call.schedule.start({ ...circle, session: next.session }) : {},
  );
}
