import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { useLatestPage } from "../../api/circle-page.ts";
import { useMovesSay } from "../../ui/moves-say.ts";
import { ownTroubleWords } from "../../ui/own-trouble-words.ts";
import { useSay } from "../../ui/say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { scheduleRefusals } from "../refusals.ts";
import { useMoveBack } from "./queries.ts";
import { moveRefusals } from "./refusals.ts";

/** Takes the last change of a session's time back as the circle's page has it by then, or says why it cannot be. */
export function useTakeMoveBack(address: CircleAddress, session: SessionId): () => void {
  const say = useSay();
  const moves = useMovesSay();
  const offer = useUndo();
  const latest = useLatestPage(address);
  const back = useMoveBack(address, session);
  return () => {
    const now = latest()?.next;
    if (now?.session !== session) return;
    back.run(now.startsAt, {
      failed: (error) =>
        offer({ words: ownTroubleWords(say, moves, error, moveRefusals, scheduleRefusals) }),
    });
  };
}
