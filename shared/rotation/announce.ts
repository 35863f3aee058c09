import { type Circle, circleSize } from "../circle/circle.ts";
import { restingPeople } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import { mayLeadReset } from "../schedule/may-lead-reset.ts";
import { openSessions } from "../schedule/open-sessions.ts";
import type { Session } from "../schedule/session.ts";
import { announcedAhead } from "./ledger.ts";
import { lineUp } from "./line-up.ts";
import { withoutRestingAsked } from "./resting-asked.ts";
import { comesTo, sessionsInLine } from "./sessions-in-line.ts";

export interface Announced {
  readonly circle: Circle;
  /** The planned sessions whose facilitator changed. */
  readonly sessions: readonly Session[];
}

/**
 * Names the facilitators anew after someone joined, left, or cannot come. Each planned session is led by whoever is announced
 * for it and can come; one that runs keeps its facilitator. Until a new circle is large enough to meet, nobody is named.
 */
export function announce(before: Circle, sessions: readonly Session[]): Announced {
  const open = openSessions(sessions);
  const planned = open.filter(({ state }) => state === "planned");
  const circle = withRest(before, planned[0]);
  if (isForming(circle) && open.length === 0) {
    return { circle: withoutWhoeverLeft(circle), sessions: [] };
  }
  const line = lineUp(circle.ledger, comesTo(sessions));
  const ledger = withoutRestingAsked(line, sessions);
  const next = { ...circle, ledger };
  const inLine = sessionsInLine(sessions);
  const led = planned.map((session) =>
    ledBy(session, session.reset ? leadsReset(circle, session) : turnOf(next, inLine, session)),
  );
  return { circle: next, sessions: led.filter((each) => !sessions.includes(each)) };
}

/** Turns are announced so many ahead; whoever leads one after that is as it was. */
function turnOf({ ledger }: Circle, line: readonly Session[], session: Session) {
  const place = line.indexOf(session);
  return place < announcedAhead ? (ledger.announced[place] ?? undefined) : session.facilitator;
}

function ledBy(session: Session, leads: PersonId | undefined): Session {
  if (session.facilitator === leads) return session;
  const { facilitator: _before, ...rest } = session;
  return leads === undefined ? rest : { ...rest, facilitator: leads };
}

/** Whoever was named for it; nobody where they cannot come any more, so that somebody else is named. */
function leadsReset(circle: Circle, planned: Session): PersonId | undefined {
  const { reset } = planned;
  return reset && mayLeadReset(circle, planned, reset.leads) ? reset.leads : undefined;
}

/** Whoever is back by the next session leads and is announced as ever. */
function withRest(circle: Circle, planned: Session | undefined): Circle {
  const resting = restingPeople(circle, planned?.startsAt);
  const accounts = circle.ledger.accounts.map((account) => {
    const { resting: rested = false, ...awake } = account;
    const rests = resting.includes(account.person);
    if (rested === rests) return account;
    return rests ? { ...account, resting: true } : awake;
  });
  const same = accounts.every((account, place) => account === circle.ledger.accounts[place]);
  return same ? circle : { ...circle, ledger: { ...circle.ledger, accounts } };
}

function withoutWhoeverLeft(circle: Circle): Circle {
  const { accounts, announced } = circle.ledger;
  const gone = accounts.some(({ person, active }) => !active && announced.includes(person));
  return gone ? { ...circle, ledger: { ...circle.ledger, announced: [] } } : circle;
}

/** It has not met yet, and is too few to. */
function isForming({ ledger }: Circle): boolean {
  const { accounts } = ledger;
  const met = accounts.some(({ attended }) => attended > 0);
  return !met && accounts.filter(({ active }) => active).length < circleSize.least;
}
