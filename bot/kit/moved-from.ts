import type { Session } from "../../shared/schedule/session.ts";
import type { Block } from "./card.ts";
import { momentOf } from "./moment.ts";
import type { say } from "./say.ts";
import { subtle, text } from "./text.ts";

/** That a session was moved, from when, and that the calendars still have to follow. Dates only. */
export function movedFrom(speak: ReturnType<typeof say>, session: Session): readonly Block[] {
  const { state, startsAt, movedFrom: was, booking } = session;
  if (state !== "planned") return [];
  const behind = booking.owner.kind === "person" && (booking.starts ?? startsAt) !== startsAt;
  return [
    ...(was && was.startsAt !== startsAt
      ? [subtle(speak("moves:card.moved", { when: momentOf(was.startsAt) }))]
      : []),
    ...(behind ? [text(speak("moves:card.behind"))] : []),
  ];
}
