import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { useLatestPage } from "../../api/circle-page.ts";
import { useMovesSay } from "../../ui/moves-say.ts";
import { ownTroubleWords } from "../../ui/own-trouble-words.ts";
import { useSay } from "../../ui/say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { scheduleRefusals } from "../refusals.ts";
import { useMoveBack } from "./queries.ts";
import { moveRefusals } from "./refusals.ts";

/**
 * Takes the last change of a session's time back, or says why it cannot be. `from`: when it is now; without, as the circle's
 * page has it by then.
 */
export function useTakeMoveBack(address: CircleAddress, session: SessionId) {
  const say = useSay();
  const moves = useMovesSay();
  const offer = useUndo();
  const latest = useLatestPage(address);
  const back = useMoveBack(address, session);
  return (from?: Instant) => {
    const now = latest()?.next;
    const start = from ?? (now?.session === session ? now.startsAt : undefined);
    if (!start) return;
    back.run(start, {
      failed: (error) =>
        offer({ words: ownTroubleWords(say, moves, error, moveRefusals, scheduleRefusals) }),
    });
  };
}
