import { guestsOf } from "../../../shared/circle/invite-guest.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { GuestPage } from "../../../shared/contract/guest.ts";
import type { ConversationId, PersonId } from "../../../shared/kernel/ids.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { agendaView } from "../agenda/present.ts";
import type { Inside } from "../documents.ts";

/** Whom the session that comes or runs has as guests, for all members to see. */
export function guestsOnPage({ circle, sessions }: Inside): Pick<CirclePage, "guests"> {
  const next = openSession(sessions.map(({ value }) => value));
  const guests = next ? guestsOf(circle.value, next.id) : [];
  if (guests.length === 0) return {};
  return {
    guests: guests.map(({ person, name, by, ask }) => ({ person, name, by, ...(ask && { ask }) })),
  };
}

/** What someone sees as a guest; undefined for whoever is none of a session that comes or runs. */
export function guestPage(inside: Inside, person: PersonId): GuestPage | undefined {
  const { value: circle } = inside.circle;
  const next = openSession(inside.sessions.map(({ value }) => value));
  const guest = next && guestsOf(circle, next.id).find((each) => each.person === person);
  if (!next || !guest || circle.ended) return undefined;
  const { segments } = agendaView(inside);
  const shown = guest.ask
    ? segments.filter((each) => each.kind === "ask" && each.ask.ask === guest.ask)
    : segments;
  return {
    name: circle.name,
    startsAt: next.startsAt,
    minutes: next.minutes,
    ...(next.booking.joinUrl === undefined ? {} : { joinUrl: next.booking.joinUrl }),
    items: shown.map((each) =>
      each.kind === "ask"
        ? { kind: each.kind, minutes: each.minutes, text: each.ask.text, mode: each.ask.mode }
        : { kind: each.kind, minutes: each.minutes },
    ),
  };
}

/** The chat of the session that comes or runs: who is in it may be its guest. */
export function meetingChat({ sessions }: Inside): ConversationId | undefined {
  return openSession(sessions.map(({ value }) => value))?.booking.chat;
}
