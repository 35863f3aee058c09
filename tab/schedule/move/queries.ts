import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Proposal } from "../../../shared/contract/schedule.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { MoveAnswer } from "../../../shared/schedule/answer-move.ts";
import type { CalendarDate, Instant } from "../../../shared/time/instant.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import { useIdOnce } from "../../api/use-id-once.ts";

/** Gives a session another time, or has the circle asked first. `from`: when the reader saw it. */
export function useMove(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, to: Proposal & { readonly from: Instant }) => {
    const { from, startsAt, minutes, because, instead } = to;
    return call.schedule.move({ ...address, session, from, startsAt, minutes, because, instead });
  });
}

/** Takes the last change of its time back, as the reader has seen it. */
export function useMoveBack(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, from: Instant) =>
    call.schedule.moveBack({ ...address, session, from }),
  );
}

/** What the circle would rather have than another move. */
export function useAnswerMove(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, answer: MoveAnswer) =>
    call.schedule.answerMove({ ...address, session, answer }),
  );
}

/** The whole circle does not meet until the morning of a day. */
export function usePauseCircle(address: CircleAddress) {
  return useCircleChange(address, (call, until: CalendarDate) =>
    call.schedule.pause({ ...address, until }),
  );
}

export function useResume(address: CircleAddress) {
  return useCircleChange(address, (call, _: undefined) => call.schedule.resume(address));
}

/** Ten minutes late: with whoever is there, or in writing. */
export function useLate(address: CircleAddress, session: SessionId) {
  const at = { ...address, session };
  const once = useIdOnce<SessionId>();
  return {
    goAhead: useCircleChange(address, (call, _: undefined) => call.schedule.goAhead(at)),
    inWriting: useCircleChange(address, (call, _: undefined) =>
      once(session, (round) => call.schedule.goInWriting({ ...at, round, days: 3 })),
    ),
  };
}
