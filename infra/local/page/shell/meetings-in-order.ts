import type { MeetingBrief } from "../../teams/host-api.ts";

/** What is still to come or running, soonest first; then what is over, newest first. */
export function meetingsInOrder(
  meetings: readonly MeetingBrief[],
  now: string,
): { readonly ahead: readonly MeetingBrief[]; readonly past: readonly MeetingBrief[] } {
  const sorted = [...meetings].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const isOver = ({ state, endsAt }: MeetingBrief) =>
    state === "ended" || (state === "booked" && Date.parse(endsAt) < Date.parse(now));
  return {
    ahead: sorted.filter((meeting) => !isOver(meeting)),
    past: sorted.filter(isOver).reverse(),
  };
}
