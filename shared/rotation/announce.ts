import { type Circle, circleSize } from "../circle/circle.ts";
import { restingPeople } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import { isOpen } from "../schedule/is-open.ts";
import { mayLeadReset } from "../schedule/may-lead-reset.ts";
import type { Session } from "../schedule/session.ts";
import { lineUp } from "./line-up.ts";
import { withoutRestingAsked } from "./resting-asked.ts";

export interface Announced {
  readonly circle: Circle;
  /** The planned session, where its facilitator changed. */
  readonly session?: Session;
}

/**
 * Names the facilitators anew after someone joined, left, or cannot come. The planned session is led by the first of
 * them who can; one that runs keeps its facilitator. Until a new circle is large enough to meet, nobody is named.
 */
export function announce(before: Circle, sessions: readonly Session[]): Announced {
  const planned = sessions.find(({ state }) => state === "planned");
  const circle = withRest(before, planned);
  if (isForming(circle) && !sessions.some(({ state }) => isOpen(state))) {
    return { circle: withoutWhoeverLeft(circle) };
  }
  const away = planned?.away ?? [];
  const line = lineUp(
    circle.ledger,
    (person, ahead) => ahead > 0 || !planned || !away.includes(person),
  );
  const ledger = withoutRestingAsked(line, sessions);
  const next = { ...circle, ledger };
  const [first] = ledger.announced;
  const leads = planned?.reset ? leadsReset(circle, planned) : (first ?? undefined);
  if (!planned || planned.facilitator === leads) return { circle: next };
  const { facilitator: _before, ...rest } = planned;
  return { circle: next, session: leads === undefined ? rest : { ...rest, facilitator: leads } };
}

/** Whoever was named for it; nobody where they cannot come any more, so that somebody else is named. */
function leadsReset(circle: Circle, planned: Session): PersonId | undefined {
  const { reset } = planned;
  return reset && mayLeadReset(circle, planned, reset.leads) ? reset.leads : undefined;
}

/** Whoever is back by the planned session leads and is announced as ever. */
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
