import type { Poll } from "../../../shared/schedule/poll.ts";
import { pollSays } from "../../../shared/schedule/poll-says.ts";
import type { PolledCircle } from "../../../shared/schedule/polled-circle.ts";
import { quorumOf } from "../../../shared/schedule/quorum.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";

export const openedAt = instant("2026-11-24T09:00:00Z");
export const closesAt = later(openedAt, { days: 2 });
export const at = (hour: number) => later(closesAt, { hours: hour });
export const names = ["ada", "bo", "cy", "di", "eve", "flo"];
export const [ada, bo, cy, di] = names.map(personCalled) as [never, never, never, never];

export const asked = (times = [4, 28, 52], over: Partial<Poll> = {}): Poll => ({
  id: sessionCalled("polled"),
  minutes: 45,
  times: times.map((hour) => ({ startsAt: at(hour) })),
  openedBy: ada,
  openedAt,
  closesAt,
  answers: [],
  ...over,
});
export const circleOf = (count: number, over: Partial<PolledCircle> = {}): PolledCircle => ({
  people: names.slice(0, count).map(personCalled),
  quorum: quorumOf(count),
  ...over,
});
/** What each says of the times, first first: y, i or n; nothing for a dash. */
export const said = (before: Poll, lines: Readonly<Record<string, string>>): Poll => ({
  ...before,
  answers: Object.entries(lines).map(([name, line]) => ({
    by: personCalled(name),
    says: [...line].flatMap((letter, place) => {
      const says = pollSays.find((each) => each.startsWith(letter));
      const startsAt = before.times[place]?.startsAt;
      return says && startsAt ? [{ startsAt, says }] : [];
    }),
  })),
});
