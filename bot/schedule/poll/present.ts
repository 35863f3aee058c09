import { joinedMember } from "../../../shared/circle/may.ts";
import type { PolledTime, PollView } from "../../../shared/contract/poll.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { bestOfPoll } from "../../../shared/schedule/best-of-poll.ts";
import { type Poll, saysAt } from "../../../shared/schedule/poll.ts";
import type { PolledCircle } from "../../../shared/schedule/polled-circle.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Polling, polledBy, pollGlance } from "./documents.ts";

/** A poll as one member sees it; undefined for whoever is none, and where there is none of that id. */
export function pollView(
  inside: Polling,
  id: Poll["id"],
  person: PersonId,
  { books, now }: { readonly books: PollView["books"]; readonly now: Instant },
): PollView | undefined {
  const asked = inside.poll?.value;
  const { value: circle } = inside.circle;
  if (asked?.id !== id || !joinedMember(circle, person)) return undefined;
  const about = polledBy(inside, asked);
  const found = asked.chosen ?? bestOfPoll(asked, about, now);
  return {
    ...pollGlance(circle, asked),
    minutes: asked.minutes,
    ...(asked.openedBy && { openedBy: asked.openedBy }),
    times: asked.times.map((each) => timeView(asked, about, person, each)),
    ...(found && { best: pick(found) }),
    books,
  };
}

function pick({ startsAt, because, instead }: NonNullable<Poll["chosen"]>) {
  return { startsAt, because, ...(instead && { instead }) };
}

function timeView(
  asked: Poll,
  { people }: PolledCircle,
  reader: PersonId,
  { startsAt, dropped }: Poll["times"][number],
): PolledTime {
  const who = (says: string) => people.filter((each) => saysAt(asked, each, startsAt) === says);
  const mine = saysAt(asked, reader, startsAt);
  return {
    startsAt,
    ...(dropped && { dropped }),
    yes: who("yes"),
    ifNeedBe: who("if-need-be"),
    no: who("no"),
    ...(mine && { mine }),
  };
}
