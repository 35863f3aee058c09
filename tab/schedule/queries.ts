import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import type { Place } from "../../shared/schedule/place.ts";
import { useCircleChange } from "../api/circle-page.ts";

/** What a member can do to a session. */
export function useSessionChanges(address: CircleAddress, session: SessionId) {
  const at = { ...address, session };
  return {
    come: useCircleChange(address, (call, coming: boolean) =>
      call.schedule.come({ ...at, coming }),
    ),
    start: useCircleChange(address, (call, _: undefined) => call.schedule.start(at)),
    close: useCircleChange(address, (call, _: undefined) => call.schedule.close(at)),
    cancel: useCircleChange(address, (call, _: undefined) => call.schedule.cancel(at)),
    attend: useCircleChange(address, (call, present: boolean) =>
      call.schedule.attend({ ...at, present }),
    ),
  };
}

/** In a busy week, or not. */
export function useShorten(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, busy: boolean) =>
    call.schedule.shorten({ ...address, session, busy }),
  );
}

/** Where one session is, or where the circle usually meets. */
export function useChoosePlace(address: CircleAddress, session: SessionId) {
  return useCircleChange(
    address,
    (call, { place, usual }: { readonly place: Place; readonly usual: boolean }) =>
      call.schedule.choosePlace({ ...address, ...(usual ? {} : { session }), place }),
  );
}

/** In the room, for those in Teams; or not. */
export function useWatchChat(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, watches: boolean) =>
    call.schedule.watchChat({ ...address, session, watches }),
  );
}

/** Tries again to put the same time into calendars. */
export function useBookAgain(address: CircleAddress, { startsAt, minutes }: SessionView) {
  return useCircleChange(address, (call, _: undefined) =>
    call.schedule.book({ ...address, startsAt, minutes }),
  );
}

/** Puts a session into calendars again that somebody took out. */
export function useBookGone(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, _: undefined) =>
    call.schedule.bookAgain({ ...address, session }),
  );
}
