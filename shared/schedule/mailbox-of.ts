import type { CircleId } from "../kernel/ids.ts";
import { shortHash } from "../kernel/short-hash.ts";
import type { CalendarOwner, Session } from "./session.ts";

/**
 * Which service mailbox the next session of a circle lies in: where its last one lies, as long as that is one of ours, else
 * the one that the circle's id chooses. Where a mailbox is added, only the circles that choose it would have another.
 */
export function mailboxOf(
  circle: CircleId,
  mailboxes: readonly string[],
  sessions: readonly Pick<Session, "number" | "booking">[] = [],
): string | undefined {
  const [kept] = sessions
    .toSorted((a, b) => b.number - a.number)
    .flatMap(({ booking: { owner } }) => heldIn(owner, mailboxes) ?? []);
  if (kept !== undefined) return kept;
  const chosen = mailboxes.map((each) => ({ each, by: shortHash(`${circle}|${each}`) }));
  return chosen.toSorted((a, b) => b.by - a.by)[0]?.each;
}

/** Of our mailboxes the one that an event lies in; one that is booked without a word about it lies in the first. */
export function heldIn(owner: CalendarOwner, mailboxes: readonly string[]): string | undefined {
  if (owner.kind !== "service") return undefined;
  const [first] = mailboxes;
  return mailboxes.find((each) => each === (owner.mailbox ?? first));
}
