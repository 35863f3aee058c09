import { agendaOf } from "../agenda/agenda-in-mode.ts";
import type { Ask } from "../agenda/ask.ts";
import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { creditHeld } from "../rotation/credit-held.ts";
import { lineUp } from "../rotation/line-up.ts";
import { swapOf } from "../rotation/swaps.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { burdensAfter } from "./burdens.ts";
import type { Session } from "./session.ts";

/** A session that has ended, and the asks that were reached in it. `circle.ledger.announced[0]` leads the next. */
export interface Closed extends Sitting {
  readonly reached: readonly Ask[];
}

/** Someone closes the session: it was held, and they were there. Closing it twice is closing it. */
export function closeSession(
  { circle, session }: Sitting,
  asks: readonly Ask[],
  by: PersonId,
  at: Instant,
): Result<Closed, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (session.state === "closed") return ok({ circle, session, reached: [] });
  const running =
    session.state === "live" || (session.state === "planned" && session.startsAt <= at);
  if (!running) return refuse("not-found");
  const present = [...new Set([...session.present, by])];
  return ok(hold({ circle, session: { ...session, present } }, asks, at));
}

/**
 * Ends a session that nobody closed. It was held when it was started, when its meeting was seen to begin or when
 * someone said that they were there; otherwise it is missed, which costs nobody a turn and leaves the line as it is.
 */
export function closeUnattended(
  { circle, session }: Sitting,
  asks: readonly Ask[],
  at: Instant,
): Closed {
  if (session.state === "live" || session.present.length > 0) {
    return hold({ circle, session }, asks, at);
  }
  return { circle, session: { ...session, state: "missed", closedAt: at }, reached: [] };
}

/**
 * Credits everyone who said they were there, and whoever led, who is taken to have been there. Whoever says so later is
 * credited then, exactly as if they had been at once (attend.ts).
 */
export function hold({ circle, session }: Sitting, asks: readonly Ask[], at: Instant): Closed {
  const credited = creditable({ circle, session }, session.present);
  const { facilitator } = session;
  const ledger = lineUp(
    creditHeld(circle.ledger, {
      present: credited,
      facilitator,
      at: session.startsAt,
      // Whoever is announced keeps their turn for the session after it.
      outOfLine: session.reset !== undefined,
    }),
  );
  const reached = agendaOf(circle, session, asks).segments.flatMap((segment) =>
    segment.kind === "ask" ? [{ ...segment.ask, reachedIn: session.id }] : [],
  );
  const { chosen: _, ...rest } = session;
  return {
    circle: { ...withBurdens(circle, session), ledger },
    session: {
      ...rest,
      ...traded(circle, facilitator),
      state: "closed",
      closedAt: at,
      credited,
    },
    reached,
  };
}

/** With what the time it was held at has asked of people, counted once. */
function withBurdens(circle: Circle, { chosen, away, present }: Session): Circle {
  const { burdens: _, ...rest } = circle;
  const burdens = burdensAfter(circle, { asks: chosen?.asks, away, present });
  return burdens ? { ...rest, burdens } : rest;
}

function traded(
  { ledger }: Circle,
  facilitator: PersonId | undefined,
): Pick<Session, "swappedWith"> {
  const [announced] = ledger.announced;
  const agreed = facilitator && swapOf(ledger, facilitator)?.with;
  const swappedWith = announced && announced !== facilitator ? announced : agreed;
  return facilitator && swappedWith ? { swappedWith } : {};
}

/** Who of them has an account, whoever led included. */
export function creditable(
  { circle, session }: Sitting,
  present: Session["present"],
): readonly PersonId[] {
  return circle.ledger.accounts
    .filter(({ active }) => active)
    .map(({ person }) => person)
    .filter((person) => person === session.facilitator || present.includes(person));
}
